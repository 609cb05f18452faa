import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, TimeShown } from './fields.ts'
import { MemberView } from './members.ts'

const room = z.strictObject({ roomId: Id })

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

/** What somebody is in a room. A rapporteur may draft its note; a moderator keeps it. */
const RoomRole = z.enum(['member', 'rapporteur', 'moderator'])

/** A person in the room as moderators see them, to keep the door. Nothing here leads to a seat or a handle. */
export const PersonInRoomView = z.strictObject({ member: MemberView, role: RoomRole })
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
    /** Nobody is told whether they have not answered or declined; after its last day an invitation has lapsed either way. */
    invited: z.array(
      z.strictObject({
        id: Id,
        member: MemberView,
        sentAt: TimeShown,
        lapsesAt: TimeShown.nullable(),
        hasLapsed: z.boolean(),
      }),
    ),
  }),
})

export const amendRole = endpoint({
  name: 'amendRole',
  summary: 'Makes a person in the room a moderator or a rapporteur, or a member again.',
  method: 'PATCH',
  path: '/api/rooms/:roomId/people/:memberId',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: ['room.closed', 'room.last_moderator'],
  params: z.strictObject({ roomId: Id, memberId: Id }),
  body: z.strictObject({ role: RoomRole }),
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
