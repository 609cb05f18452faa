import { expect, it } from 'vitest'
import { lookingIn } from './looking.ts'

const NOTHING = { words: '', roomId: '', threadId: '', topicId: '', from: '', to: '' }

it.each([
  [null, NOTHING],
  ['words', NOTHING],
  [{ words: 7, roomId: null, to: {} }, NOTHING],
  [{ goingTo: '/search' }, NOTHING],
  [
    { words: 'late ships', roomId: 'r', threadId: 't' },
    { ...NOTHING, words: 'late ships', roomId: 'r', threadId: 't' },
  ],
  [
    { words: 'late', threadId: 't' },
    { ...NOTHING, words: 'late' },
  ],
])('of %j', (state, looking) => {
  expect(lookingIn(state)).toEqual(looking)
})
