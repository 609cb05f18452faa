import { expect, it } from 'vitest'
import { placeInAddress } from './place-in-address.ts'

const ROOM = '0f0e0d0c-1111-4222-8333-444455556666'
const THREAD = '1f0e0d0c-1111-4222-9333-444455556666'
const POST = '2f0e0d0c-1111-4222-a333-444455556666'

it.each([
  `https://cloakroom.example/rooms/${ROOM}/threads/${THREAD}#post-${POST}`,
  `  /rooms/${ROOM}/threads/${THREAD}#post-${POST} `,
  `http://localhost:8080/rooms/${ROOM}/threads/${THREAD}?x=1#post-${POST}`,
  `/rooms/${ROOM.toUpperCase()}/threads/${THREAD}#post-${POST}`,
])('%s', (address) => {
  expect(placeInAddress(address)).toEqual({ roomId: ROOM, postId: POST })
})

it.each(['', POST, `/rooms/${ROOM}/threads/${THREAD}`, `/rooms/${ROOM}#post-${POST}`, `/rooms/x/threads/y#post-z`])(
  'leads to no post: %s',
  (address) => expect(placeInAddress(address)).toBeNull(),
)
