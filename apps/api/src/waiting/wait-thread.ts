import type { SentPostView } from '@cloakroom/contract/posts.ts'
import type { ThreadView } from '@cloakroom/contract/threads.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findHeldStart, type HeldPostFacts } from '../moderation/find-held-post.ts'
import { presentHeld } from '../moderation/hold-post.ts'
import { screenQuotes } from '../quotes/attach-quotes.ts'
import { roomsConcerned } from '../quotes/find-carried.ts'
import { putBeside } from '../quotes/put-beside.ts'
import { findRoom, type FoundRoom } from '../rooms/find-room.ts'
import { lockRooms } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { demandBeginning } from '../threads/demand-beginning.ts'
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
  const before = known ?? (await findWaitingStart(tx, room, asked)) ?? (await findAtDesk(tx, room, asked))
  if (before && (before.seat !== seat || before.threadId !== id)) throw new Refusal('post.id_taken')
  if (!before) {
    const writer = await demandBeginning(tx, house, viewer, { room, seat, knowsTopics }, asked)
    const { hatCheck: strictness, version: charterVersion } = room.charter
    const heading = demandPersonalSpeech(title, { as: 'title', where: 'body/title', strictness, own })
    const markdown = demandPersonalSpeech(post.markdown, { as: 'post', where: 'body/post/markdown', strictness, own })
    const start = { title: heading, topics: [...new Set(topics)] }
    const waiting = { roomId, id: post.id, threadId: id, parentId: null, seat: writer, markdown, charterVersion, start }
    await keepWaiting(tx, house, waiting, await screenQuotes(tx, room, post.quotes))
    await putBeside(tx, house, viewer, { room, seat: writer }, post)
  }
  if (before && 'findings' in before) {
    const held = await presentHeld(tx, house, room, post.id)
    return { thread: null, post: { state: 'held', id: held.id, threadId: id, parentId: null, held } }
  }
  const sent = await presentSent(tx, house, room, post.id)
  if (sent.state === 'waiting') return { thread: null, post: sent }
  const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId: id })
  return { thread: presentThread(room, thread), post: sent }
}

/** The same words at the desk, whose writer contests a hat. What was let in is not there any more. */
async function findAtDesk(tx: Tx, room: FoundRoom, asked: ThreadToStart): Promise<HeldPostFacts | null> {
  const held = await findHeldStart(tx, room, asked)
  return held?.state === 'accepted' ? null : held
}
