import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { SentPostView } from '@cloakroom/contract/posts.ts'
import type { ThreadView } from '@cloakroom/contract/threads.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findHeldStart } from '../moderation/find-held-post.ts'
import { holdPost, presentHeld } from '../moderation/hold-post.ts'
import { findWrittenBefore } from '../order/find-written-before.ts'
import { hasRules, heldBackBy } from '../order/policy.ts'
import { findPosts } from '../posts/find-post.ts'
import { onceMoreIfTaken } from '../posts/once-more-if-taken.ts'
import { placePost } from '../posts/place-post.ts'
import { presentPosts } from '../posts/present-post.ts'
import { attachQuotes } from '../quotes/attach-quotes.ts'
import { roomsConcerned } from '../quotes/find-carried.ts'
import { putBeside } from '../quotes/put-beside.ts'
import { findRoom, type FoundRoom } from '../rooms/find-room.ts'
import { lockRooms } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { waitThread } from '../waiting/wait-thread.ts'
import { demandBeginning } from './demand-beginning.ts'
import { findBeginning } from './find-beginning.ts'
import { findThread } from './find-thread.ts'
import { presentThread } from './present-thread.ts'
import { insertThread } from './store.ts'
import type { ThreadToStart } from './thread-to-start.ts'

type OwnNames = Awaited<ReturnType<typeof findOwnInstitutions>>
type Started = { thread: ThreadView | null; post: SentPostView }

/** Starts a thread with its first post; sent again, it is there once. Where a rule of the room holds it back, it waits at the desk, and there is no thread. */
export async function startThread(house: House, viewer: Viewer, asked: ThreadToStart): Promise<Started> {
  const { id, post } = asked
  // Before the transaction: the vault is asked at most once in a while, and nobody waits for it.
  const own = await findOwnInstitutions(house, viewer.memberId)
  return onceMoreIfTaken(() =>
    asMember(house.web.pool, viewer.memberId, async (tx) => {
      const room = await findRoomToBeginIn(tx, viewer, asked)
      if (wordsWait(room.charter)) return waitThread(tx, house, viewer, asked)
      const seat = seatFor(house.keys, room, viewer.memberId, post.id)
      const { known, knowsTopics } = await findBeginning(tx, asked)
      const before = known ?? (await findHeldStart(tx, room, asked))
      if (before && (before.seat !== seat || before.threadId !== id)) throw new Refusal('post.id_taken')
      if (!before) await begin(tx, house, viewer, { room, seat, asked, knowsTopics, own })
      return presentStarted(tx, house, viewer, room, asked)
    }),
  )
}

/**
 * Where rules may send words to the desk, or they are sent instead of what came back from there, nobody else changes the room meanwhile: nothing is put there
 * that a closing has passed by. Nor any room that the first post quotes: nothing is carried that is being withdrawn.
 */
async function findRoomToBeginIn(tx: Tx, viewer: Viewer, { roomId, post }: ThreadToStart): Promise<FoundRoom> {
  const room = await findRoom(tx, viewer, roomId)
  if (!hasRules(room) && post.quotes.length === 0 && post.insteadOf === null) return room
  await lockRooms(tx, roomsConcerned(roomId, post.quotes))
  return findRoom(tx, viewer, roomId)
}

type Beginning = { room: FoundRoom; seat: string | null; asked: ThreadToStart; knowsTopics: boolean; own: OwnNames }

async function begin(tx: Tx, house: House, viewer: Viewer, beginning: Beginning): Promise<void> {
  const { room, own, asked } = beginning
  const { roomId, id, title, topics, post } = asked
  const seat = await demandBeginning(tx, house, viewer, beginning, asked)
  const { hatCheck: strictness, version: charterVersion } = room.charter
  const heading = demandPersonalSpeech(title, { as: 'title', where: 'body/title', strictness, own })
  const speech = demandPersonalSpeech(post.markdown, { as: 'post', where: 'body/post/markdown', strictness, own })
  const kind = heldBackBy(room, await findWrittenBefore(tx, room, seat, house.now()))
  if (kind !== null) {
    const first = { ...post, roomId, threadId: id, parentId: null }
    const start = { title: heading, topics: [...new Set(topics)] }
    const held = { post: first, seat, kind, findings: [], consent: 'none', start } as const
    await holdPost(tx, house, viewer, { room, threadId: id }, held)
    return
  }
  const at = house.now()
  await insertThread(tx, { roomId, id, title: heading, topics, at })
  const place = { roomId, threadId: id, id: post.id, parentId: null, seat, speech, at, charterVersion }
  await placePost(tx, viewer.memberId, place, { kind: 'thread.started', subject: id })
  await attachQuotes(tx, room, post.id, post.quotes)
  await putBeside(tx, house, viewer, { room, seat }, post)
}

/** What became of it: the thread with its first post as it stands, or what is at the desk of it. */
async function presentStarted(
  tx: Tx,
  house: House,
  viewer: Viewer,
  room: FoundRoom,
  { roomId, id, post }: ThreadToStart,
): Promise<Started> {
  const [standing] = await findPosts(tx, roomId, [post.id])
  if (!standing) {
    const held = await presentHeld(tx, house, room, post.id)
    return { thread: null, post: { state: 'held', id: held.id, threadId: id, parentId: null, held } }
  }
  const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId: id })
  const [view] = await presentPosts(tx, house.keys, room, [standing])
  if (!view) throw new Refusal('not_found')
  return { thread: presentThread(room, thread), post: view }
}
