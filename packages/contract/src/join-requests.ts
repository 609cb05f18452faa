import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, line, TimeShown } from './fields.ts'
import { MemberView } from './members.ts'
import { CharterView } from './rooms.ts'

/** A room whose charter lets members of the network ask to come in: enough to decide, and nobody named. */
export const OpenRoomView = z.strictObject({
  roomId: Id,
  name: z.string(),
  purpose: z.string(),
  charter: CharterView,
})
export type OpenRoomView = z.infer<typeof OpenRoomView>

/** What has become of one’s own request; null where there is none. */
export const MyRequestState = z.enum(['waiting', 'accepted', 'declined']).nullable()

export const listOpenRooms = endpoint({
  name: 'listOpenRooms',
  summary: 'Rooms one is not in and may ask to join, each with what has become of one’s own request.',
  method: 'GET',
  path: '/api/open-rooms',
  access: 'member',
  surface: 'network',
  status: 200,
  refusals: [],
  reply: z.strictObject({ rooms: z.array(z.strictObject({ room: OpenRoomView, mine: MyRequestState })) }),
})

const openRoom = z.strictObject({ openRoomId: Id })

export const askToJoin = endpoint({
  name: 'askToJoin',
  summary: 'Asks the moderators of a listed room to be let in. Asked again, it stands once.',
  method: 'POST',
  path: '/api/open-rooms/:openRoomId/requests',
  access: 'member',
  surface: 'own',
  status: 202,
  refusals: ['words.carry_a_hat', 'join_request.answered_lately'],
  params: openRoom,
  body: z.strictObject({ words: line(0, 300).default('') }),
  reply: z.strictObject({ sent: z.literal(true) }),
})

export const takeBackJoinRequest = endpoint({
  name: 'takeBackJoinRequest',
  summary: 'Takes one’s own request back.',
  method: 'DELETE',
  path: '/api/open-rooms/:openRoomId/requests/mine',
  access: 'member',
  surface: 'own',
  status: 204,
  refusals: [],
  params: openRoom,
})

/** Somebody who asks to come in, as those who keep the door see it. */
export const JoinRequestView = z.strictObject({ id: Id, member: MemberView, words: z.string(), askedAt: TimeShown })
export type JoinRequestView = z.infer<typeof JoinRequestView>

export const listJoinRequests = endpoint({
  name: 'listJoinRequests',
  summary: 'Who asks to come in, the first first.',
  method: 'GET',
  path: '/api/rooms/:roomId/join-requests',
  access: 'member',
  surface: 'room-desk',
  status: 200,
  refusals: [],
  params: z.strictObject({ roomId: Id }),
  reply: z.strictObject({ requests: z.array(JoinRequestView) }),
})

const request = z.strictObject({ roomId: Id, requestId: Id })

export const acceptJoinRequest = endpoint({
  name: 'acceptJoinRequest',
  summary: 'Invites whoever asked: they come in by accepting the charter.',
  method: 'POST',
  path: '/api/rooms/:roomId/join-requests/:requestId/acceptance',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: ['room.closed', 'join_request.answered_already'],
  params: request,
})

export const declineJoinRequest = endpoint({
  name: 'declineJoinRequest',
  summary: 'Declines a request. Whoever asked is told so, not by whom.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/join-requests/:requestId',
  access: 'member',
  surface: 'room-desk',
  status: 204,
  refusals: ['room.closed', 'join_request.answered_already'],
  params: request,
})
