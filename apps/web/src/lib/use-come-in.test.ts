import { expect, it } from 'vitest'
import { goingTo } from './use-come-in.ts'

it.each([
  [null, '/'],
  [{ goingTo: '/rooms/a#post-b' }, '/rooms/a#post-b'],
  [{ goingTo: '//elsewhere.example' }, '/'],
  [{ goingTo: 'https://elsewhere.example' }, '/'],
  [{ goingTo: 7 }, '/'],
])('from %j to %s', (state, to) => {
  expect(goingTo(state)).toBe(to)
})
