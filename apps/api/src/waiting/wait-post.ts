import { gridTime } from '@cloakroom/charter/batches.ts'
import type { SentPostView } from '@cloakroom/contract/posts.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandMentions } from '../mentions/demand-mentions.ts'
import { demandPlace } from '../posts/demand-place.ts'
import { findPlace } from '../posts/find-place.ts'
import { findPost } from '../posts/find-post.ts'
import type { PostToAdd } from '../posts/post-to-add.ts'
import { presentPosts } from '../posts/present-post.ts'
import { screenQuotes } from '../quotes/attach-quotes.ts'
import { roomsConcerned } from '../quotes/find-carried.ts'
import { putBeside } from '../quotes/put-beside.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { lockRooms } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { findWaitingPost } from './find-waiting.ts'
import { presentWaitingPosts } from './present.ts'
import { insertWaitingPost, insertWaitingQuotes, type NewWaitingPost, shuffleWaiting } from './store.ts'

/**
 * Keeps a post of an unattributed room until its batch comes out. What its writer's client sends again is there once, whether the first of it waits
 * still or stands by now. Nobody answers a post that waits: only its writer knows of it, and the answer would name the two as one.
 */
export async function waitPost(house: House, viewer: Viewer, post: PostToAdd): Promise<SentPostView> {
  const { roomId, id, parentId } = post
  const own = await findOwnInstitutions(house, viewer.memberId)
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRooms(tx, roomsConcerned(roomId, post.quotes))
    const place = await findPlace(tx, viewer.memberId, post)
    const { room, known, threadId } = place
    const seat = seatFor(house.keys, room, viewer.memberId, id)
    const before = known ?? (await findWaitingPost(tx, room, id))
    if (before && (before.seat !== seat || before.threadId !== threadId)) throw new Refusal('post.id_taken')
    if (!before) {
      await demandPlace(tx, house, viewer.memberId, place)
      if (seat === null) throw new Refusal('room.closed')
      if (post.markdown === '' && post.quotes.length === 0) throw new Refusal('words.empty')
      await demandMentions(tx, house, room, post)
      const { hatCheck: strictness, version: charterVersion } = room.charter
      const markdown = demandPersonalSpeech(post.markdown, { as: 'post', where: 'body/markdown', strictness, own })
      const quotes = await screenQuotes(tx, room, post.quotes)
      const waiting = { roomId, id, threadId, parentId, seat, markdown, charterVersion, start: null }
      await keepWaiting(tx, house, waiting, quotes)
      await putBeside(tx, house, viewer, { room, seat }, post)
    }
    return presentSent(tx, house, room, id)
  })
}

/** Puts words among those that wait. The room's row is held, and what may be said was asked. */
export async function keepWaiting(
  tx: Tx,
  house: House,
  post: NewWaitingPost,
  quotes: Parameters<typeof insertWaitingQuotes>[3] = [],
): Promise<void> {
  await insertWaitingPost(tx, post, gridTime(house.now()))
  await insertWaitingQuotes(tx, post.roomId, post.id, quotes)
  await shuffleWaiting(tx, post.roomId)
}

/** A post that was sent, as it is now: waiting, or out. */
export async function presentSent(tx: Tx, house: House, room: FoundRoom, id: string): Promise<SentPostView> {
  const waiting = await findWaitingPost(tx, room, id)
  const [view] = waiting
    ? await presentWaitingPosts(tx, house.keys, room, [waiting])
    : await presentPosts(tx, house.keys, room, [await findPost(tx, room, id)])
  if (!view) throw new Refusal('not_found')
  return view
}
