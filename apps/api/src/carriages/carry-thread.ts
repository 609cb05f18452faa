import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { takeWordsAway } from '../posts/change-words.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import { noteForgotten } from '../retention/note-forgotten.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { findModeratedRoom, type FoundRoom } from '../rooms/find-room.ts'
import { isSeatOfCarried } from '../rooms/my-seat.ts'
import { carryFollowers } from '../subscriptions/carry-followers.ts'
import { findThread } from '../threads/find-thread.ts'
import { arrive } from './arrive.ts'
import { type AnswerFacts, findAnswers, findCarriage, findSeated } from './find-carriage.ts'
import { findFreight } from './find-freight.ts'
import { lockToCarry } from './lock-both.ts'
import { mayArrive, mayAskFor } from './policy.ts'
import { deleteCarriage } from './store.ts'

type Which = { roomId: string; carriageId: string }
type Place = { roomId: string; threadId: string }

/**
 * Carries a thread into the other room, in one transaction: its words stand there, each post under a seat of its own, at one minute, and stand here no more.
 * That somebody has not agreed, or is not there, is one answer; nothing tells who.
 */
export function carryThread(house: House, viewer: Viewer, which: Which): Promise<Place> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { intoRoomId, threadId: fromThreadId } = await findCarriage(tx, which)
    await lockToCarry(tx, which.roomId, intoRoomId, fromThreadId)
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
    const threadId = await arrive(tx, { by: viewer.memberId, now: house.now(), from, into, thread, posts, answers })
    const followers = { by: viewer.memberId, memberIds: await findSeated(tx, into.id) }
    await carryFollowers(tx, { ...followers, from: carriage, into: { roomId: into.id, threadId } })
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
