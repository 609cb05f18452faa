import { ATTRIBUTIONS, DIGEST_LEVELS, ENTRIES, HAT_STRICTNESSES, PASTS, QUOTINGS } from '@cloakroom/charter/charter.ts'
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Handle, Id, RoomName, RoomPurpose, SeatId, TimeShown } from './fields.ts'

const terms = {
  attribution: z.enum(ATTRIBUTIONS),
  quoting: z.enum(QUOTINGS),
  digest: z.enum(DIGEST_LEVELS),
  hatCheck: z.enum(HAT_STRICTNESSES),
  retentionDays: z.int().min(1).max(3650).nullable(),
}
/** Terms of which nothing is said are as they were before there was a choice. */
const usual = { past: z.enum(PASTS).default('all'), entry: z.enum(ENTRIES).default('invitation') }
export const CharterTerms = z.strictObject({ ...terms, ...usual })
export type CharterTerms = z.input<typeof CharterTerms>

/** The terms of an amendment: who is seen to speak stays, and what is not given stays as it is. */
export const AmendedTerms = z
  .strictObject({ ...terms, past: z.enum(PASTS).optional(), entry: z.enum(ENTRIES).optional() })
  .omit({ attribution: true })
export type AmendedTerms = z.infer<typeof AmendedTerms>

export const CharterView = z.strictObject({
  version: z.int(),
  ...terms,
  past: z.enum(PASTS),
  entry: z.enum(ENTRIES),
})
export type CharterView = z.infer<typeof CharterView>

/** Order in a room: who writes again within `slowMinutes` writes to the desk, and so does everybody with their `firstPosts`. 0: nobody does. */
export const RoomRules = z.strictObject({ slowMinutes: z.int().min(0).max(1440), firstPosts: z.int().min(0).max(5) })
export type RoomRules = z.infer<typeof RoomRules>

/** A room as all its members see it. `seq` is the number of its latest event; `closesAt` tells when it closes for good, if that was announced. */
export const RoomView = z.strictObject({
  id: Id,
  name: z.string(),
  purpose: z.string(),
  state: z.enum(['open', 'closed']),
  charter: CharterView,
  closesAt: TimeShown.nullable(),
  rules: RoomRules,
  seq: z.int(),
})
export type RoomView = z.infer<typeof RoomView>

/** What one member may do in a room, and what waits for them. Never part of what the others see. */
export const RoomAbilities = z.strictObject({
  moderates: z.boolean(),
  isRapporteur: z.boolean(),
  writes: z.boolean(),
  /** Until when one’s own seat is silent. Nobody else is told. */
  silentUntil: TimeShown.nullable(),
  mySeat: SeatId.nullable(),
  myHandle: z.string().nullable(),
  /** The newest version of the charter that one has accepted; one writes under the newest there is. */
  accepted: z.int(),
  /** False for whoever came to a room that its newcomers read from their joining on. */
  readsPast: z.boolean(),
})
export type RoomAbilities = z.infer<typeof RoomAbilities>

export const MyRoomView = z.strictObject({ room: RoomView, abilities: RoomAbilities, unread: z.int() })
export type MyRoomView = z.infer<typeof MyRoomView>

const room = z.strictObject({ roomId: Id })

export const listRooms = endpoint({
  name: 'listRooms',
  summary: 'The rooms one is in.',
  method: 'GET',
  path: '/api/rooms',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  reply: z.strictObject({ rooms: z.array(MyRoomView) }),
})

export const openRoom = endpoint({
  name: 'openRoom',
  summary: 'Opens a room under a charter; whoever opens it moderates it.',
  method: 'POST',
  path: '/api/rooms',
  access: 'member',
  surface: 'room',
  status: 201,
  refusals: ['words.carry_a_hat', 'room.handle_needed', 'post.id_taken'],
  body: z.strictObject({
    id: Id,
    name: RoomName,
    purpose: RoomPurpose,
    charter: CharterTerms,
    handle: Handle.optional(),
  }),
  reply: MyRoomView,
})

export const readRoom = endpoint({
  name: 'readRoom',
  summary: 'One room, its charter, and what one may do in it.',
  method: 'GET',
  path: '/api/rooms/:roomId',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: room,
  reply: MyRoomView,
})

export const amendCharter = endpoint({
  name: 'amendCharter',
  summary: 'A new version of the charter. It binds what is written from now on; what stands keeps its own.',
  method: 'PUT',
  path: '/api/rooms/:roomId/charter',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed', 'charter.outdated'],
  params: room,
  body: z.strictObject({
    replaces: z.int(),
    charter: AmendedTerms,
  }),
  reply: CharterView,
})

/** A version of a charter, and the day on which it was amended; null for the first, and for old ones of which no day was kept. */
export const CharterVersionView = z.strictObject({ charter: CharterView, amendedAt: TimeShown.nullable() })
export type CharterVersionView = z.infer<typeof CharterVersionView>

export const listCharters = endpoint({
  name: 'listCharters',
  summary: 'Every version of the charter, the newest first. A post keeps the one it was written under.',
  method: 'GET',
  path: '/api/rooms/:roomId/charters',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: room,
  reply: z.strictObject({ versions: z.array(CharterVersionView) }),
})

export const acceptCharter = endpoint({
  name: 'acceptCharter',
  summary: 'Accepts the newest version of the charter, to write under it. Nobody is told who has.',
  method: 'POST',
  path: '/api/rooms/:roomId/charter/acceptance',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: ['room.closed', 'charter.outdated'],
  params: room,
  body: z.strictObject({ version: z.int() }),
  reply: MyRoomView,
})

export const closeRoom = endpoint({
  name: 'closeRoom',
  summary: 'Closes a room for good, at once, and burns its key: from then on nobody can tell who said what.',
  method: 'POST',
  path: '/api/rooms/:roomId/closing',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed', 'room.name_differs'],
  params: room,
  body: z.strictObject({ name: z.string().max(80) }),
  reply: RoomView,
})

export const announceClosing = endpoint({
  name: 'announceClosing',
  summary: 'Tells everybody in the room on which day it closes for good. Until then it can be called off.',
  method: 'PUT',
  path: '/api/rooms/:roomId/closing',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed', 'room.name_differs', 'room.closing_announced'],
  params: room,
  body: z.strictObject({ name: z.string().max(80), days: z.int().min(1).max(90) }),
  reply: RoomView,
})

export const callOffClosing = endpoint({
  name: 'callOffClosing',
  summary: 'Calls off a closing that was announced: the room goes on.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/closing',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed', 'room.closing_not_announced'],
  params: room,
  reply: RoomView,
})
