import { nextAtDesk } from '@cloakroom/charter/desk-states.ts'
import type { ReportReason } from '@cloakroom/charter/report-reasons.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPost } from '../posts/find-post.ts'
import { mayReplyTo } from '../posts/policy.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { reportSeatFor } from '../rooms/my-seat.ts'
import { mayChange } from '../rooms/policy.ts'
import { deskTime } from './desk-time.ts'
import { findHeldBefore } from './find-held-post.ts'
import { itemOf } from './policy.ts'
import { insertReport, insertReportedPost, markWaiting } from './store.ts'

type Report = { roomId: string; postId: string; reason: ReportReason; note: string }

/** Brings a post that stands to the desk. Who did is kept nowhere: neither the reported nor the moderators can be told. */
export async function reportPost(house: House, viewer: Viewer, report: Report): Promise<void> {
  const { roomId, postId, reason } = report
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    demand(mayChange(room))
    const post = await findPost(tx, room, postId)
    demand(mayReplyTo(post))
    const seat = reportSeatFor(house.keys, room, viewer.memberId, postId)
    if (seat === null) throw new Refusal('room.closed')
    const strictness = room.charter.hatCheck
    const note = report.note && demandPersonalSpeech(report.note, { as: 'note', where: 'body/note', strictness })
    await insertReport(tx, { roomId, postId, seat, reason, note: note || null })
    const before = await findHeldBefore(tx, room, postId)
    const at = deskTime(room, house.now())
    if (!before) await insertReportedPost(tx, roomId, postId, at)
    else if (before.state === 'accepted' && nextAtDesk(itemOf(before), before.state, 'report') === 'waiting')
      await markWaiting(tx, roomId, postId, at, 'report')
  })
}
