import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './fields.ts'

/** What of a room reaches one: all that is said to one and asked of one; where one is mentioned, and nothing else; or nothing. */
export const NOTIFICATION_LEVELS = ['everything', 'mentions', 'nothing'] as const
const level = z.enum(NOTIFICATION_LEVELS)
export type NotificationLevel = z.infer<typeof level>

/** Something that waits for one: a post not read yet that mentions one or answers one’s own, a poll in which one has not voted. No name, no words. */
export const NotificationView = z.strictObject({
  why: z.enum(['mention', 'answer', 'poll']),
  roomId: Id,
  roomName: z.string(),
  threadId: Id,
  title: z.string(),
  postId: Id,
})
export type NotificationView = z.infer<typeof NotificationView>

export const listNotifications = endpoint({
  name: 'listNotifications',
  summary:
    'What waits for one in one’s rooms: mentions, answers to one’s own posts, polls. Found when it is asked; none is kept.',
  method: 'GET',
  path: '/api/notifications',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  reply: z.strictObject({
    notifications: z.array(NotificationView),
    levels: z.array(z.strictObject({ roomId: Id, roomName: z.string(), level })),
  }),
})

export const setNotificationLevel = endpoint({
  name: 'setNotificationLevel',
  summary: 'Chooses what of a room reaches one.',
  method: 'PUT',
  path: '/api/rooms/:roomId/notification-level',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: [],
  params: z.strictObject({ roomId: Id }),
  body: z.strictObject({ level }),
})
