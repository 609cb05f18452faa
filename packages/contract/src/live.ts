import type { Surface } from '@cloakroom/charter/surfaces.ts'
import * as z from 'zod'
import { Id } from './fields.ts'
import { PostView } from './posts.ts'
import { CharterView, RoomRules, RoomView } from './rooms.ts'
import { ThreadView } from './threads.ts'

/** The one socket of a tab. It is opened with the session’s cookie; everything that changes something goes by HTTP. */
export const LIVE_PATH = '/api/live'

/** What a client may say: watch a room from the last number it has seen, or leave it. */
export const ClientFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('watch'), room: Id, since: z.int().min(0) }),
  z.strictObject({ type: z.literal('leave'), room: Id }),
])
export type ClientFrame = z.infer<typeof ClientFrame>

/**
 * What happens in a room, numbered without gaps. The bytes are the same for every member. That somebody voted is no event; that a poll is there,
 * closes at another time, was withdrawn or counted, is told, and the poll is read again.
 */
const numbered = { type: z.literal('event'), room: Id, seq: z.int() }
export const EventFrame = z.discriminatedUnion('kind', [
  z.strictObject({ ...numbered, kind: z.literal('thread.started'), thread: ThreadView, post: PostView }),
  z.strictObject({ ...numbered, kind: z.literal('thread.amended'), thread: ThreadView }),
  /** Posts have come into it or gone from it: what was read of it is to be read again. */
  z.strictObject({ ...numbered, kind: z.literal('thread.rearranged'), thread: ThreadView }),
  z.strictObject({ ...numbered, kind: z.literal('post.added'), post: PostView }),
  z.strictObject({ ...numbered, kind: z.literal('post.edited'), post: PostView }),
  z.strictObject({ ...numbered, kind: z.literal('post.withdrawn'), post: PostView }),
  z.strictObject({ ...numbered, kind: z.literal(['poll.opened', 'poll.changed', 'poll.closed']), threadId: Id }),
  z.strictObject({ ...numbered, kind: z.literal('note.changed'), noteId: Id }),
  z.strictObject({ ...numbered, kind: z.literal('charter.amended'), charter: CharterView }),
  z.strictObject({ ...numbered, kind: z.literal('closing.announced'), now: RoomView }),
  z.strictObject({ ...numbered, kind: z.literal('closing.called_off'), now: RoomView }),
  z.strictObject({ ...numbered, kind: z.literal('rules.amended'), rules: RoomRules }),
  z.strictObject({ ...numbered, kind: z.literal('room.closed'), now: RoomView }),
])
export type EventFrame = z.infer<typeof EventFrame>

/**
 * Frames without a number. `watching` answers a watch: what follows is newer than `seq`. `behind` says that too much was missed to be
 * sent one by one: read again and watch from `seq`. `not_found` answers a watch of a room that is not there for you, and ends one that was.
 */
export const StateFrame = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('watching'), room: Id, seq: z.int() }),
  z.strictObject({ type: z.literal('behind'), room: Id, seq: z.int() }),
  z.strictObject({ type: z.literal('not_found'), room: Id }),
  z.strictObject({ type: z.literal('writing'), room: Id, thread: Id }),
])
export type StateFrame = z.infer<typeof StateFrame>

/** On which surface each kind of frame is read: all of them by everybody who watches the room, but for the word that it is not there. */
export const FRAME_SURFACES = {
  'thread.started': 'room',
  'thread.amended': 'room',
  'thread.rearranged': 'room',
  'post.added': 'room',
  'post.edited': 'room',
  'post.withdrawn': 'room',
  'poll.opened': 'room',
  'poll.changed': 'room',
  'poll.closed': 'room',
  'note.changed': 'room',
  'charter.amended': 'room',
  'closing.announced': 'room',
  'closing.called_off': 'room',
  'rules.amended': 'room',
  'room.closed': 'room',
  watching: 'room',
  behind: 'room',
  writing: 'room',
  not_found: 'front-door',
} as const satisfies Record<EventFrame['kind'] | StateFrame['type'], Surface>

export const ServerFrame = z.union([EventFrame, StateFrame])
export type ServerFrame = z.infer<typeof ServerFrame>

/** Why the house closes a socket (WebSocket close codes 4000 to 4999). */
export const CLOSE_CODES = {
  malformed_frame: 4400,
  signed_out: 4401,
  too_slow: 4408,
  frame_too_large: 4413,
  too_many_frames: 4429,
  going_down: 4503,
} as const
