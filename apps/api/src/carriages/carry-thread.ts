import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { takeWordsAway } from '../posts/change-words.ts'
import { minute } from '../posts/minute.ts'
import { placePost } from '../posts/place-post.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import { findQuotes } from '../quotes/find-quotes.ts'
import { noteForgotten } from '../retention/note-forgotten.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { findModeratedRoom, type FoundRoom } from '../rooms/find-room.ts'
import { isSeatOfCarried } from '../rooms/my-seat.ts'
import { findThread, type ThreadFacts } from '../threads/find-thread.ts'
import { openThread } from '../threads/open-thread.ts'
import { carriedWords, screenedBefore } from './carried-words.ts'
import { type AnswerFacts, findAnswers, findCarriage, findSeated } from './find-carriage.ts'
import { findFreight } from './find-freight.ts'
import { lockBoth } from './lock-both.ts'
import { mayArrive, mayAskFor } from './policy.ts'
import { deleteCarriage, insertQuote } from './store.ts'

type Which = { roomId: string; carriageId: string }
type Place = { roomId: string; threadId: string }

/**
 * Carries a thread into the other room, in one transaction: its words stand there, each post under a seat of its own, at one minute, and stand here no more.
 * That somebody has not agreed, or is not there, is one answer; nothing tells who.
 */
export function carryThread(house: House, viewer: Viewer, which: Which): Promise<Place> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { intoRoomId } = await findCarriage(tx, which)
    await lockBoth(tx, which.roomId, intoRoomId)
    const from = await findModeratedRoom(tx, viewer, which.roomId)
    const into = await findModeratedRoom(tx, viewer, intoRoomId)
    const carriage = await findCarriage(tx, which)
    const { thread } = await findThread(tx, viewer.memberId, carriage)
    const { posts, freight } = await findFreight(tx, from, thread)
    demand(mayAskFor(from, into, thread, freight))
    await demandAccepted(tx, house.keys, viewer.memberId, into)
    const answers = await findAnswers(tx, carriage)
    demand(mayArrive(carriage, house.now(), await isAgreed(tx, house, into, posts, answers)))
    await deleteCarriage(tx, carriage)
    const threadId = await arrive(tx, house, viewer, { from, into, thread, posts, answers })
    for (const { id: postId } of posts) await takeWordsAway(tx, { roomId: from.id, postId }, 'moderation')
    const { before: head } = await recordAct(tx, house, 'thread.carried', ['thread', from.id, thread.id])
    const gone = posts.map(({ id }) => ({ what: 'post' as const, ids: [from.id, id], head }))
    await noteForgotten(tx, house, gone)
    return { roomId: into.id, threadId }
  })
}

/** Whether every post that stands has its writer's yes, and each of these writers is in the other room now. Every one is looked at. */
async function isAgreed(
  tx: Tx,
  { keys }: House,
  into: FoundRoom,
  posts: PostFacts[],
  answers: AnswerFacts[],
): Promise<boolean> {
  const seated = await findSeated(tx, into.id)
  const agreed = new Set(
    answers
      .filter((answer) => isSeatOfCarried(keys, into, seated, { id: answer.arrivesAs, seat: answer.seat }))
      .map(({ postId }) => postId),
  )
  return posts.every(({ id }) => agreed.has(id))
}

type Load = { from: FoundRoom; into: FoundRoom; thread: ThreadFacts; posts: PostFacts[]; answers: AnswerFacts[] }

/** Begins the thread in the other room and puts every post behind what it answers; what answered words that are gone stands at the top. */
async function arrive(
  tx: Tx,
  house: House,
  viewer: Viewer,
  { from, into, thread, posts, answers }: Load,
): Promise<string> {
  const at = minute(house.now())
  const threadId = crypto.randomUUID()
  const title = screenedBefore(await carriedWords(tx, from, thread.title), 'title')
  await openThread(tx, { roomId: into.id, id: threadId, title, topics: thread.topics, at })
  const byPost = new Map(answers.map((answer) => [answer.postId, answer]))
  const quotes = await findQuotes(
    tx,
    from.id,
    posts.filter(({ hasQuotes }) => hasQuotes).map(({ id }) => id),
  )
  for (const [index, post] of posts.entries()) {
    const answer = byPost.get(post.id)
    if (!answer) continue
    const place = { roomId: into.id, threadId, id: answer.arrivesAs, seat: answer.seat }
    const parentId = byPost.get(post.parentId ?? '')?.arrivesAs ?? null
    const speech = screenedBefore(await carriedWords(tx, from, post.markdown ?? ''), 'post')
    const charterVersion = into.charter.version
    const event = index === 0 ? { kind: 'thread.started' as const, subject: threadId } : undefined
    await placePost(tx, viewer.memberId, { ...place, parentId, speech, charterVersion, at }, event)
    for (const [position, quote] of (quotes.get(post.id) ?? []).entries()) {
      const source = byPost.get(quote.source.id)
      if (!source) continue
      const passage = screenedBefore(await carriedWords(tx, from, quote.passage), 'post')
      await insertQuote(tx, { roomId: into.id, postId: place.id, position, sourcePostId: source.arrivesAs, passage })
    }
  }
  return threadId
}
