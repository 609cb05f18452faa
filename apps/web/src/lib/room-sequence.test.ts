import type { ServerFrame } from '@cloakroom/contract/live.ts'
import { expect, it } from 'vitest'
import { anId, aPost } from './a-post.ts'
import { followRoom } from './room-sequence.ts'

type Numbered = Exclude<ServerFrame, { type: 'writing' }>
const event = (seq: number): Numbered => ({
  type: 'event',
  room: anId(1),
  seq,
  kind: 'post.added',
  post: aPost(1, null, 0),
})
const state = (type: 'watching' | 'behind', seq: number): Numbered => ({ type, room: anId(1), seq })

it.each([
  ['the next number is applied', { last: 4, hasAsked: false }, event(5), { last: 5, hasAsked: false }, 'apply'],
  ['a number seen before is ignored', { last: 4, hasAsked: false }, event(4), { last: 4, hasAsked: false }, 'ignore'],
  ['a gap asks', { last: 4, hasAsked: false }, event(6), { last: 4, hasAsked: true }, 'ask'],
  ['a gap asks only once', { last: 4, hasAsked: true }, event(7), { last: 4, hasAsked: true }, 'ignore'],
  ['what was missing closes the gap', { last: 4, hasAsked: true }, event(5), { last: 5, hasAsked: false }, 'apply'],
  [
    'watching from our number',
    { last: 4, hasAsked: true },
    state('watching', 4),
    { last: 4, hasAsked: false },
    'ignore',
  ],
  [
    'watching from a number that frames have overtaken',
    { last: 4, hasAsked: true },
    state('watching', 3),
    { last: 4, hasAsked: false },
    'ignore',
  ],
  [
    'watching from a number beyond ours',
    { last: 4, hasAsked: false },
    state('watching', 9),
    { last: 9, hasAsked: false },
    'reread',
  ],
  ['behind', { last: 4, hasAsked: true }, state('behind', 900), { last: 900, hasAsked: false }, 'reread'],
  ['gone', { last: 4, hasAsked: false }, { type: 'not_found', room: anId(1) }, { last: 4, hasAsked: false }, 'gone'],
] as const)('%s', (_, room, frame, after, step) => {
  expect(followRoom(room, frame)).toEqual({ room: after, step })
})

it('applies every number once when frames come twice and out of order', () => {
  let room = { last: 0, hasAsked: false }
  const applied: number[] = []
  for (const seq of [1, 1, 3, 4, 2, 3, 2, 4, 5, 4]) {
    const followed = followRoom(room, event(seq))
    room = followed.room
    if (followed.step === 'apply') applied.push(seq)
  }
  expect(applied).toEqual([1, 2, 3, 4, 5])
})
