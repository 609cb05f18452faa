import { expect, it } from 'vitest'
import { mayTakeSeat } from './policy.ts'

it.each([
  ['open', 2, 2, 'ok'],
  ['open', 2, 1, 'charter.outdated'],
  ['open', 2, 3, 'charter.outdated'],
  ['closed', 2, 2, 'room.closed'],
  ['closed', 2, 1, 'room.closed'],
] as const)('mayTakeSeat: %s, charter %i, agreed to %i: %s', (state, version, agreed, verdict) => {
  expect(mayTakeSeat({ state, charter: { version } }, agreed)).toBe(verdict)
})
