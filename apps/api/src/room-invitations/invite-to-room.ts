import { asMember } from '@cloakroom/database/as-member.ts'
import type { FastifyBaseLogger } from 'fastify'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import { takeAsLong } from '../http/take-as-long.ts'
import type { Viewer } from '../http/viewer.ts'
import { afterwards } from '../mail/afterwards.ts'
import { mailWaitingInvitation } from '../mail/mail-waiting-invitation.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { findAddress } from '../vault/find-address.ts'
import { findMyInvitations } from './find-invitation.ts'
import type { InvitationLimits } from './limits.ts'
import { insertInvitation } from './store.ts'
import { dayKept } from '../door/day-kept.ts'

/** To invite writes a row, and not to invite writes none. */
const LONGER_THAN_A_ROW_MS = 20

type Asked = { roomId: string; memberId: string; note: string }

/** Invites a member. The answer is the same, and takes as long, if they are in the room, were invited before, or are no member at all. */
export async function inviteToRoom(
  house: House,
  limits: InvitationLimits,
  viewer: Viewer,
  { roomId, memberId, note }: Asked,
  log: FastifyBaseLogger,
): Promise<{ sent: true }> {
  await limits.perModerator.take(viewer.memberId)
  const id = crypto.randomUUID()
  await takeAsLong(LONGER_THAN_A_ROW_MS, () =>
    asMember(house.web.pool, viewer.memberId, async (tx) => {
      await lockRoom(tx, roomId)
      const room = await findModeratedRoom(tx, viewer, roomId)
      demand(mayChange(room))
      const words = demandPersonalSpeech(note, { as: 'note', where: 'body/note' })
      const sentOn = dayKept(house.now())
      await insertInvitation(tx, { roomId, id, memberId, note: words, sentOn })
      // Whether or not there was anybody to invite: the chain tells as little as the answer.
      await recordAct(tx, house, 'person.invited', ['person', roomId, memberId])
    }),
  )
  afterwards(log, () => mailInvited(house, limits, memberId, id))
  return { sent: true }
}

/** Reads as the invited member: what was not sent to them, or is withdrawn by now, is not mailed. */
async function mailInvited(
  house: House,
  { mailsPerMember }: InvitationLimits,
  memberId: string,
  invitationId: string,
): Promise<void> {
  const waiting = await asMember(house.web.pool, memberId, (tx) => findMyInvitations(tx, { memberId }))
  if (!waiting.some(({ id }) => id === invitationId)) return
  const to = await findAddress(house, memberId)
  if (to === null) return
  const isEnough = await mailsPerMember.take(memberId).then(
    () => false,
    () => true,
  )
  if (!isEnough) await mailWaitingInvitation(house, { to })
}
