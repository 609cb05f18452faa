import type { JoinRequestView } from '@cloakroom/contract/join-requests.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { FastifyBaseLogger } from 'fastify'
import { recordAct } from '../chain/record-act.ts'
import { dayKept } from '../door/day-kept.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { afterwards } from '../mail/afterwards.ts'
import { inviteWhoAsked } from '../room-invitations/invite-who-asked.ts'
import { mailInvited } from '../room-invitations/mail-invited.ts'
import type { InvitationLimits } from '../room-invitations/limits.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { findRequest, findRequests, type FoundRequest } from './find-request.ts'
import { mayAnswerRequest } from './policy.ts'
import { presentJoinRequest } from './present.ts'
import { answerRequest } from './store.ts'

type Which = { roomId: string; requestId: string }

/** Who waits to be let in. */
export async function listJoinRequests(
  house: House,
  viewer: Viewer,
  roomId: string,
): Promise<{ requests: JoinRequestView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findModeratedRoom(tx, viewer, roomId)
    const requests = await findRequests(tx, room)
    return { requests: requests.map((one) => presentJoinRequest(room, one)) }
  })
}

/** Lets somebody in who asked: they are invited, and come by accepting the charter, like everybody else. */
export async function acceptJoinRequest(
  house: House,
  mails: Pick<InvitationLimits, 'mailsPerMember'>,
  viewer: Viewer,
  which: Which,
  log: FastifyBaseLogger,
): Promise<void> {
  const { memberId, id } = await answer(house, viewer, which, async (tx, request) => {
    const note = demandPersonalSpeech('', { as: 'note', where: 'body' })
    const { roomId } = which
    const invitation = await inviteWhoAsked(tx, house, { roomId, memberId: request.memberId, note })
    await answerRequest(tx, roomId, request.id, { state: 'accepted', on: dayKept(house.now()) })
    await recordAct(tx, house, 'join_request.accepted', ['person', roomId, request.memberId])
    return { memberId: request.memberId, id: invitation }
  })
  afterwards(log, () => mailInvited(house, mails, memberId, id))
}

/** Declines a request. Whoever asked reads that it was declined, and may ask again after a month. */
export async function declineJoinRequest(house: House, viewer: Viewer, which: Which): Promise<void> {
  await answer(house, viewer, which, async (tx, { id, memberId }) => {
    await answerRequest(tx, which.roomId, id, { state: 'declined', on: dayKept(house.now()) })
    await recordAct(tx, house, 'join_request.declined', ['person', which.roomId, memberId])
  })
}

function answer<T>(
  house: House,
  viewer: Viewer,
  { roomId, requestId }: Which,
  write: (tx: Tx, request: FoundRequest) => Promise<T>,
): Promise<T> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    demand(mayChange(room))
    const request = await findRequest(tx, room, requestId)
    demand(mayAnswerRequest(request.state))
    return write(tx, request)
  })
}
