import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './fields.ts'
import { LEVELS, RHYTHMS, Wish } from './topics.ts'

const wished = { rhythm: z.enum(RHYTHMS), level: z.enum(LEVELS) }

export const FollowedRoomView = z.strictObject({ roomId: Id, roomName: z.string(), ...wished })
export type FollowedRoomView = z.infer<typeof FollowedRoomView>

export const FollowedThreadView = z.strictObject({
  roomId: Id,
  roomName: z.string(),
  threadId: Id,
  title: z.string(),
  ...wished,
})
export type FollowedThreadView = z.infer<typeof FollowedThreadView>

export const listFollowedPlaces = endpoint({
  name: 'listFollowedPlaces',
  summary: 'The rooms and threads that one follows by mail, in the rooms where one is.',
  method: 'GET',
  path: '/api/subscriptions/places',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  reply: z.strictObject({ rooms: z.array(FollowedRoomView), threads: z.array(FollowedThreadView) }),
})

const ofRoom = { access: 'member', surface: 'room', status: 204, params: z.strictObject({ roomId: Id }) } as const
const ofThread = { ...ofRoom, params: z.strictObject({ roomId: Id, threadId: Id }) } as const

export const followRoom = endpoint({
  ...ofRoom,
  name: 'followRoom',
  summary: 'Follows a room by mail, whatever its threads are about.',
  method: 'PUT',
  path: '/api/rooms/:roomId/subscription',
  refusals: ['room.closed'],
  body: Wish,
})

export const unfollowRoom = endpoint({
  ...ofRoom,
  name: 'unfollowRoom',
  summary: 'No longer follows a room by mail.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/subscription',
  refusals: [],
})

export const followThread = endpoint({
  ...ofThread,
  name: 'followThread',
  summary: 'Follows one thread by mail.',
  method: 'PUT',
  path: '/api/rooms/:roomId/threads/:threadId/subscription',
  refusals: ['room.closed'],
  body: Wish,
})

export const unfollowThread = endpoint({
  ...ofThread,
  name: 'unfollowThread',
  summary: 'No longer follows a thread by mail.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/threads/:threadId/subscription',
  refusals: [],
})
