import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, TimeZone } from './fields.ts'

/**
 * What of a room reaches one: all that is said to one and asked of one; where one is mentioned, how one’s words are used and what one is to decide, and nothing
 * else; or nothing.
 */
export const NOTIFICATION_LEVELS = ['everything', 'mentions', 'nothing'] as const
const level = z.enum(NOTIFICATION_LEVELS)
export type NotificationLevel = z.infer<typeof level>

/**
 * Something that waits for one: a post not read yet that mentions one, answers one’s own or quotes it, a poll in which one has not voted, what moderation
 * says to a post of one’s own, words of one’s own that another room quotes, or that would move there, what one is asked
 * about them and answers to what one has asked; a note that one may still look over, in which words of one’s own stand; of a room that one moderates, how much lies on its desk for one to decide. No name, no words, and of
 * another room nothing.
 */
export const NotificationView = z.discriminatedUnion('why', [
  z.strictObject({
    why: z.enum(['mention', 'answer', 'quote', 'poll', 'desk', 'elsewhere', 'carriage', 'asked', 'answered']),
    roomId: Id,
    roomName: z.string(),
    /** Null where the desk answers to a thread that one would begin: there is none yet. */
    threadId: Id.nullable(),
    title: z.string(),
    postId: Id,
  }),
  z.strictObject({ why: z.literal('decide'), roomId: Id, roomName: z.string(), count: z.int().min(1) }),
  z.strictObject({ why: z.literal('note'), roomId: Id, roomName: z.string(), noteId: Id, title: z.string() }),
])
export type NotificationView = z.infer<typeof NotificationView>
/** What waits at a place in a thread, or has to do with one. */
export type PlacedNotification = Exclude<NotificationView, { why: 'decide' | 'note' }>

export const listNotifications = endpoint({
  name: 'listNotifications',
  summary:
    'What waits for one in one’s rooms: mentions, answers to one’s own posts and quotes of them, polls, what moderation says, one’s own words in another room or in a note, and what one is to decide at a desk. Found when it is asked; none is kept.',
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

const hour = z.int().min(0).max(23)
/** From which hour to which nothing is sent, on the clock of one’s own time zone; over midnight where the first is the later. */
export const QuietHours = z
  .strictObject({ from: hour, to: hour })
  .refine(({ from, to }) => from !== to, 'an hour that begins and ends at once')
export type QuietHours = z.infer<typeof QuietHours>

/** Whether what waits is mailed as well, and when nothing is sent. */
const ways = { mail: z.boolean(), quiet: QuietHours.nullable(), timeZone: TimeZone }
export const NotificationWays = z.strictObject(ways)
export type NotificationWays = z.infer<typeof NotificationWays>

/** `came_back`: a mail server said that nobody is at one’s address, and nothing is mailed there. `none`: the house knows no address. */
export const NotificationWaysView = z.strictObject({
  ...ways,
  address: z.enum(['arrives', 'came_back', 'none']),
  /** `key` is the house’s, with which a browser asks for an address (RFC 8292); `isOn`: this session’s browser is knocked at; `elsewhere`: so many others of one’s own. */
  push: z.strictObject({ key: z.string(), isOn: z.boolean(), elsewhere: z.int() }),
})
export type NotificationWaysView = z.infer<typeof NotificationWaysView>

export const readNotificationWays = endpoint({
  name: 'readNotificationWays',
  summary: 'By which ways one is told that something waits, and when not.',
  method: 'GET',
  path: '/api/notifications/ways',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: NotificationWaysView,
})

export const setNotificationWays = endpoint({
  name: 'setNotificationWays',
  summary: 'Chooses by which ways one is told that something waits, and when not. What waited before is not sent.',
  method: 'PUT',
  path: '/api/notifications/ways',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  body: NotificationWays,
  reply: NotificationWaysView,
})

/** What a browser’s maker gives it: an address, the browser’s own public key (65 bytes) and a secret (16 bytes), base64url. */
export const PushAddressInput = z.strictObject({
  endpoint: z.url({ protocol: /^https$/ }).max(1000),
  p256dh: z.string().regex(/^[A-Za-z0-9_-]{87}$/),
  auth: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
})
export type PushAddressInput = z.infer<typeof PushAddressInput>

export const startPush = endpoint({
  name: 'startPush',
  summary:
    'Has this session’s browser knocked at when something waits, until the session ends. What waited before is not told.',
  method: 'PUT',
  path: '/api/notifications/push',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: ['push.not_reachable'],
  body: PushAddressInput,
})

export const stopPush = endpoint({
  name: 'stopPush',
  summary: 'Has this session’s browser not knocked at any more.',
  method: 'DELETE',
  path: '/api/notifications/push',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: [],
})
