import type { SentPostView } from '@cloakroom/contract/posts.ts'
import type { ThreadView } from '@cloakroom/contract/threads.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { sendAttachments } from '../attachments/send-attachments.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandMentions } from '../mentions/demand-mentions.ts'
import { findSilence } from '../order/find-silence.ts'
import { mayBreakSilence } from '../order/policy.ts'
import { screenQuotes } from '../quotes/attach-quotes.ts'
import { roomsConcerned } from '../quotes/find-carried.ts'
import { putBeside } from '../quotes/put-beside.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { findRoom } from '../rooms/find-room.ts'
import { lockRooms } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { mayWrite } from '../rooms/policy.ts'
import { findBeginning } from '../threads/find-beginning.ts'
import { findThread } from '../threads/find-thread.ts'
import { presentThread } from '../threads/present-thread.ts'
import type { ThreadToStart } from '../threads/thread-to-start.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { findWaitingStart } from './find-waiting.ts'
import { keepWaiting, presentSent } from './wait-post.ts'

/** Keeps a thread and its first post until their batch comes out. Until then there is no such thread for anybody, and nothing can be added to it. */
export async function waitThread(
  tx: Tx,
  house: House,
  viewer: Viewer,
  asked: ThreadToStart,
): Promise<{ thread: ThreadView | null; post: SentPostView }> {
  const { roomId, id, title, topics, post } = asked
  const own = await findOwnInstitutions(house, viewer.memberId)
  await lockRooms(tx, roomsConcerned(roomId, post.quotes))
  const room = await findRoom(tx, viewer, roomId)
  const seat = seatFor(house.keys, room, viewer.memberId, post.id)
  const { known, knowsTopics } = await findBeginning(tx, asked)
  const before = known ?? (await findWaitingStart(tx, room, asked))
  if (before && (before.seat !== seat || before.threadId !== id)) throw new Refusal('post.id_taken')
  if (!before) {
    demand(mayWrite(room))
    await demandAccepted(tx, house.keys, viewer.memberId, room)
    demand(mayBreakSilence(await findSilence(tx, house, room, viewer.memberId)))
    if (seat === null) throw new Refusal('room.closed')
    if (!knowsTopics) throw new Refusal('malformed', { where: 'body/topics' })
    if (post.markdown === '' && post.quotes.length === 0) throw new Refusal('words.empty')
    await demandMentions(tx, house, room, post)
    const { hatCheck: strictness, version: charterVersion } = room.charter
    const heading = demandPersonalSpeech(title, { as: 'title', where: 'body/title', strictness, own })
    const markdown = demandPersonalSpeech(post.markdown, { as: 'post', where: 'body/post/markdown', strictness, own })
    const start = { title: heading, topics: [...new Set(topics)] }
    const waiting = { roomId, id: post.id, threadId: id, parentId: null, seat, markdown, charterVersion, start }
    await keepWaiting(tx, house, waiting, await screenQuotes(tx, room, post.quotes))
    await putBeside(tx, house, viewer, room, post.id, post)
    await sendAttachments(tx, { roomId, postId: post.id, seat: waiting.seat }, post.attachments)
  }
  const sent = await presentSent(tx, house, room, post.id)
  if (sent.state === 'waiting') return { thread: null, post: sent }
  const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId: id })
  return { thread: presentThread(room, thread), post: sent }
}
