import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, ThreadTitle } from './fields.ts'
import { RoomRules } from './rooms.ts'
import { inThread, ThreadView } from './threads.ts'

const room = z.strictObject({ roomId: Id })
const post = z.strictObject({ roomId: Id, postId: Id })

export const amendThread = endpoint({
  name: 'amendThread',
  summary: 'Pins a thread above the others, closes it, or opens it again.',
  method: 'PATCH',
  path: '/api/rooms/:roomId/threads/:threadId',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed'],
  params: inThread,
  body: z.strictObject({ isPinned: z.boolean().optional(), isClosed: z.boolean().optional() }),
  reply: ThreadView,
})

export const moveBranch = endpoint({
  name: 'moveBranch',
  summary: 'Moves a post and everything that answers it to a thread of its own.',
  method: 'POST',
  path: '/api/rooms/:roomId/posts/:postId/branch',
  access: 'member',
  surface: 'room-desk',
  status: 201,
  refusals: ['room.closed', 'words.carry_a_hat', 'thread.first_post', 'post.id_taken'],
  params: post,
  body: z.strictObject({ threadId: Id, title: ThreadTitle }),
  reply: ThreadView,
})

export const mergeThreads = endpoint({
  name: 'mergeThreads',
  summary: 'Puts all posts of a thread into another one of the room. Its address leads there from now on.',
  method: 'POST',
  path: '/api/rooms/:roomId/threads/:threadId/merger',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed', 'thread.same'],
  params: inThread,
  body: z.strictObject({ intoThreadId: Id }),
  reply: ThreadView,
})

export const silenceSeat = endpoint({
  name: 'silenceSeat',
  summary: 'Silences the seat under which a post was written, for a time. Who sits there is told to nobody.',
  method: 'PUT',
  path: '/api/rooms/:roomId/posts/:postId/silence',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: ['room.closed'],
  params: post,
  body: z.strictObject({ length: z.enum(['hour', 'day', 'week']) }),
})

export const liftSilence = endpoint({
  name: 'liftSilence',
  summary: 'Lets a seat speak again that was silenced for a post.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/posts/:postId/silence',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: [],
  params: post,
})

export const amendRules = endpoint({
  name: 'amendRules',
  summary: 'How often one may write before the desk looks at it, and how many first posts it looks at.',
  method: 'PUT',
  path: '/api/rooms/:roomId/rules',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed', 'rules.not_here'],
  params: room,
  body: RoomRules,
  reply: RoomRules,
})

export const handOver = endpoint({
  name: 'handOver',
  summary: 'Hands the room over: somebody in it moderates from now on, and oneself no more.',
  method: 'POST',
  path: '/api/rooms/:roomId/people/:memberId/handover',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: ['room.closed', 'room.yours_already'],
  params: z.strictObject({ roomId: Id, memberId: Id }),
})
