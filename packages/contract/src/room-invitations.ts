import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Handle, Id, line } from './fields.ts'
import { CharterView, MyRoomView } from './rooms.ts'

const room = z.strictObject({ roomId: Id })
/** A line for those who are invited, and for how many days they may come. */
const letter = { note: line(0, 300).default(''), days: z.int().min(1).max(90).default(30) }

export const inviteToRoom = endpoint({
  name: 'inviteToRoom',
  summary: 'Invites a member into the room. The answer is the same if they are in it already.',
  method: 'POST',
  path: '/api/rooms/:roomId/invitations',
  access: 'member',
  surface: 'room-desk',
  status: 202,
  refusals: ['room.closed', 'words.carry_a_hat'],
  params: room,
  body: z.strictObject({ memberId: Id, ...letter }),
  reply: z.strictObject({ sent: z.literal(true) }),
})

export const inviteManyToRoom = endpoint({
  name: 'inviteManyToRoom',
  summary:
    'Invites members into the room, all with the same words. The answer is the same whoever of them is in it already.',
  method: 'POST',
  path: '/api/rooms/:roomId/invitations/many',
  access: 'member',
  surface: 'room-desk',
  status: 202,
  refusals: ['room.closed', 'words.carry_a_hat'],
  params: room,
  body: z.strictObject({ memberIds: z.array(Id).min(1).max(100), ...letter }),
  reply: z.strictObject({ sent: z.literal(true) }),
})

export const withdrawRoomInvitation = endpoint({
  name: 'withdrawRoomInvitation',
  summary: 'Withdraws an invitation into the room.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/invitations/:invitationId',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: [],
  params: z.strictObject({ roomId: Id, invitationId: Id }),
})

/** An invitation into a room as the invited member reads it: enough to decide, nobody named. */
export const RoomInvitationView = z.strictObject({
  id: Id,
  roomName: z.string(),
  purpose: z.string(),
  note: z.string(),
  charter: CharterView,
})
export type RoomInvitationView = z.infer<typeof RoomInvitationView>

export const listRoomInvitations = endpoint({
  name: 'listRoomInvitations',
  summary: 'Rooms one is invited into.',
  method: 'GET',
  path: '/api/room-invitations',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: z.strictObject({ invitations: z.array(RoomInvitationView) }),
})

const invitation = z.strictObject({ invitationId: Id })

export const acceptRoomInvitation = endpoint({
  name: 'acceptRoomInvitation',
  summary: 'Accepts the charter and takes a seat; in a room that speaks under handles, with a handle.',
  method: 'POST',
  path: '/api/room-invitations/:invitationId/acceptance',
  access: 'member',
  surface: 'room',
  status: 201,
  refusals: ['room.handle_needed', 'room.handle_taken', 'words.carry_a_hat', 'charter.outdated', 'room.closed'],
  params: invitation,
  body: z.strictObject({ charterVersion: z.int(), handle: Handle.optional() }),
  reply: MyRoomView,
})

export const declineRoomInvitation = endpoint({
  name: 'declineRoomInvitation',
  summary: 'Declines an invitation into a room.',
  method: 'DELETE',
  path: '/api/room-invitations/:invitationId',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: [],
  params: invitation,
})
