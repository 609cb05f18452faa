import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, TimeShown } from './fields.ts'
import { RoomInvitationView } from './room-invitations.ts'
import { MyRoomView } from './rooms.ts'
import { ThreadView } from './threads.ts'

export const PlaceView = z.strictObject({ roomId: Id, threadId: Id, postId: Id })
export type PlaceView = z.infer<typeof PlaceView>

export const markRead = endpoint({
  name: 'markRead',
  summary: 'Marks posts of a thread as read, or the whole thread up to a post number.',
  method: 'POST',
  path: '/api/rooms/:roomId/threads/:threadId/read',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: z.strictObject({ roomId: Id, threadId: Id }),
  body: z.union([
    z.strictObject({ numbers: z.array(z.int().min(1).max(10_000_000)).min(1).max(500) }),
    z.strictObject({ upTo: z.int().min(1).max(10_000_000) }),
  ]),
  reply: z.strictObject({ unread: z.int() }),
})

export const nextUnread = endpoint({
  name: 'nextUnread',
  summary: 'The next post one has not read, in reading order: in this thread after this post, then elsewhere.',
  method: 'GET',
  path: '/api/next-unread',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  query: z.strictObject({ roomId: Id.optional(), threadId: Id.optional(), afterPostId: Id.optional() }),
  reply: z.strictObject({ place: PlaceView.nullable() }),
})

/** The lobby is a reading list: rooms, the threads with something new in the order to read them, and invitations that wait. */
export const LobbyView = z.strictObject({
  rooms: z.array(MyRoomView),
  news: z.array(z.strictObject({ thread: ThreadView, roomName: z.string(), unread: z.int() })),
  invitations: z.array(RoomInvitationView),
})
export type LobbyView = z.infer<typeof LobbyView>

export const readLobby = endpoint({
  name: 'readLobby',
  summary: 'One’s rooms, what is new in them, and what is asked of one.',
  method: 'GET',
  path: '/api/lobby',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  reply: LobbyView,
})

const inThread = z.strictObject({ roomId: Id, threadId: Id })

export const keepPlace = endpoint({
  name: 'keepPlace',
  summary: 'Keeps at which post of a thread one is, for all of one’s devices. No time is kept.',
  method: 'PUT',
  path: '/api/rooms/:roomId/threads/:threadId/place',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: [],
  params: inThread,
  body: z.strictObject({ postId: Id }),
})

/** Where one was, with what it is called there. */
export const MyPlaceView = z.strictObject({ ...PlaceView.shape, title: z.string(), roomName: z.string() })
export type MyPlaceView = z.infer<typeof MyPlaceView>

export const readPlaces = endpoint({
  name: 'readPlaces',
  summary: 'Where one was in the threads of one’s rooms, the latest first.',
  method: 'GET',
  path: '/api/places',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  reply: z.strictObject({ places: z.array(MyPlaceView) }),
})

/** What is different in one thread: posts that were added, and those whose words were changed. `firstPostId` is where to begin. */
export const ThreadChangeView = z.strictObject({
  roomId: Id,
  roomName: z.string(),
  threadId: Id,
  title: z.string(),
  isNew: z.boolean(),
  added: z.int(),
  edited: z.int(),
  firstPostId: Id,
})
export type ThreadChangeView = z.infer<typeof ThreadChangeView>

export const readChanges = endpoint({
  name: 'readChanges',
  summary:
    'What has changed since a time (a day ago, if none is given), cut to the half hour, in one of one’s rooms or in all.',
  method: 'GET',
  path: '/api/changes',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  query: z.strictObject({ since: z.iso.datetime().optional(), roomId: Id.optional() }),
  reply: z.strictObject({ since: TimeShown, threads: z.array(ThreadChangeView) }),
})
