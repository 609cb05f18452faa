import { ATTRIBUTIONS, DIGEST_LEVELS, HAT_STRICTNESSES, QUOTINGS } from '@cloakroom/charter/charter.ts'
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Handle, Id, RoomName, RoomPurpose, SeatId, TimeShown } from './fields.ts'
import { MemberView } from './members.ts'

const terms = {
  attribution: z.enum(ATTRIBUTIONS),
  quoting: z.enum(QUOTINGS),
  digest: z.enum(DIGEST_LEVELS),
  hatCheck: z.enum(HAT_STRICTNESSES),
  retentionDays: z.int().min(1).max(3650).nullable(),
}
export const CharterTerms = z.strictObject(terms)
export type CharterTerms = z.infer<typeof CharterTerms>

export const CharterView = z.strictObject({ version: z.int(), ...terms })
export type CharterView = z.infer<typeof CharterView>

/** A room as all its members see it. `seq` is the number of its latest event. */
export const RoomView = z.strictObject({
  id: Id,
  name: z.string(),
  purpose: z.string(),
  state: z.enum(['open', 'closed']),
  charter: CharterView,
  seq: z.int(),
})
export type RoomView = z.infer<typeof RoomView>

/** What one member may do in a room, and what waits for them. Never part of what the others see. */
export const RoomAbilities = z.strictObject({
  moderates: z.boolean(),
  writes: z.boolean(),
  mySeat: SeatId.nullable(),
  myHandle: z.string().nullable(),
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
  body: z.strictObject({ replaces: z.int(), charter: CharterTerms.omit({ attribution: true }) }),
  reply: CharterView,
})

export const closeRoom = endpoint({
  name: 'closeRoom',
  summary: 'Closes a room for good and burns its key: from then on nobody can tell who said what.',
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

/** Who is in the room, as the charter lets its members see it: personal names, handles, or nobody. */
export const SeatsView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('named'),
    people: z.array(z.strictObject({ personalName: z.string(), moderates: z.boolean() })),
  }),
  z.strictObject({ kind: z.literal('handle'), handles: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('unattributed'), enough: z.boolean() }),
])
export type SeatsView = z.infer<typeof SeatsView>

export const readSeats = endpoint({
  name: 'readSeats',
  summary: 'Who is in the room, as far as its charter shows it.',
  method: 'GET',
  path: '/api/rooms/:roomId/seats',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: room,
  reply: SeatsView,
})

/** A person in the room as moderators see them, to keep the door. Nothing here leads to a seat or a handle. */
export const PersonInRoomView = z.strictObject({ member: MemberView, role: z.enum(['member', 'moderator']) })
export type PersonInRoomView = z.infer<typeof PersonInRoomView>

export const listPeople = endpoint({
  name: 'listPeople',
  summary: 'Who may enter the room and who is invited, for its moderators.',
  method: 'GET',
  path: '/api/rooms/:roomId/people',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: [],
  params: room,
  reply: z.strictObject({
    people: z.array(PersonInRoomView),
    invited: z.array(z.strictObject({ id: Id, member: MemberView, sentAt: TimeShown })),
  }),
})

export const amendRole = endpoint({
  name: 'amendRole',
  summary: 'Makes a person in the room a moderator, or a moderator a member again.',
  method: 'PATCH',
  path: '/api/rooms/:roomId/people/:memberId',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed', 'room.last_moderator'],
  params: z.strictObject({ roomId: Id, memberId: Id }),
  body: z.strictObject({ role: z.enum(['member', 'moderator']) }),
  reply: PersonInRoomView,
})

export const removePerson = endpoint({
  name: 'removePerson',
  summary: 'Removes a member from the room, at once.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/people/:memberId',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: ['room.last_moderator'],
  params: z.strictObject({ roomId: Id, memberId: Id }),
})

export const leaveRoom = endpoint({
  name: 'leaveRoom',
  summary: 'Leaves the room.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/seats/mine',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: ['room.last_moderator'],
  params: room,
})
