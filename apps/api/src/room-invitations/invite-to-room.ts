import { asMember } from '@cloakroom/database/as-member.ts'
import type { FastifyBaseLogger } from 'fastify'
import { recordAct } from '../chain/record-act.ts'
import { dayKept } from '../door/day-kept.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import { takeAsLong } from '../http/take-as-long.ts'
import type { Viewer } from '../http/viewer.ts'
import { afterwards } from '../mail/afterwards.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { lastDay } from './last-day.ts'
import type { InvitationLimits } from './limits.ts'
import { mailInvited } from './mail-invited.ts'
import { insertInvitation } from './store.ts'

/** To invite writes a row, and not to invite writes none. */
const LONGER_THAN_A_ROW_MS = 20

type Asked = { roomId: string; memberIds: string[]; note: string; days: number }

/** Invites members. The answer is the same, and takes as long, whoever of them is in the room, was invited before, or is no member at all. */
export async function inviteToRoom(
  house: House,
  limits: InvitationLimits,
  viewer: Viewer,
  { roomId, memberIds, note, days }: Asked,
  log: FastifyBaseLogger,
): Promise<{ sent: true }> {
  const invited = [...new Set(memberIds)].map((memberId) => ({ memberId, id: crypto.randomUUID() }))
  for (const _ of invited) await limits.perModerator.take(viewer.memberId)
  await takeAsLong(LONGER_THAN_A_ROW_MS * invited.length, () =>
    asMember(house.web.pool, viewer.memberId, async (tx) => {
      await lockRoom(tx, roomId)
      const room = await findModeratedRoom(tx, viewer, roomId)
      demand(mayChange(room))
      const words = demandPersonalSpeech(note, { as: 'note', where: 'body/note' })
      const [sentOn, lapsesOn] = [dayKept(house.now()), lastDay(house.now(), days)]
      for (const { memberId, id } of invited)
        await insertInvitation(tx, { roomId, id, memberId, note: words, sentOn, lapsesOn })
      // Whether or not there was anybody to invite: the chain tells as little as the answer.
      for (const { memberId } of invited) await recordAct(tx, house, 'person.invited', ['person', roomId, memberId])
    }),
  )
  for (const { memberId, id } of invited) afterwards(log, () => mailInvited(house, limits, memberId, id))
  return { sent: true }
}
