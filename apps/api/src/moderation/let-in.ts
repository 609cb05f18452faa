import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { clearContested, type PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPost, findPosts } from '../posts/find-post.ts'
import { placePost } from '../posts/place-post.ts'
import { mayReplyTo } from '../posts/policy.ts'
import { attachScreened } from '../quotes/attach-quotes.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { findNewTopics, isThreadTaken } from '../threads/find-beginning.ts'
import { openThread } from '../threads/open-thread.ts'
import { findWaitingPost, findWaitingStart } from '../waiting/find-waiting.ts'
import { keepWaiting } from '../waiting/wait-post.ts'
import type { HeldPostFacts } from './find-held-post.ts'
import { markAccepted } from './store.ts'

type AtDesk = { room: FoundRoom; held: HeldPostFacts }

/**
 * Lets a held post into its thread, or into the batch that waits, under the charter it was written under. With a title it begins its thread, at this moment
 * or with its batch.
 */
export async function letIn(
  tx: Tx,
  house: House,
  viewer: Viewer,
  { room, held }: AtDesk,
  speech: PersonalSpeech,
  title: PersonalSpeech | null,
): Promise<void> {
  await demandFreePlace(tx, room, held)
  const { id, threadId, parentId, seat, charterVersion } = held
  const post = { roomId: room.id, threadId, id, parentId, seat, charterVersion }
  const placed = { ...post, speech, at: house.now() }
  const start = title === null ? null : { title, topics: await findNewTopics(tx, held.topics ?? []) }
  if (wordsWait(room.charter)) {
    await keepWaiting(tx, house, { ...post, markdown: speech, start }, held.quotes)
    await markAccepted(tx, room.id, id, start && 'later')
    return
  }
  if (start) await openThread(tx, { roomId: room.id, id: threadId, ...start, at: placed.at })
  await placePost(tx, viewer.memberId, placed, start ? { kind: 'thread.started', subject: threadId } : undefined)
  await attachScreened(tx, room.id, id, held.quotes)
  await markAccepted(tx, room.id, id)
}

/** Moderation lets the title stand as its writer wrote it. */
export function clearedTitle({ title }: Pick<HeldPostFacts, 'title'>): PersonalSpeech | null {
  return title === null ? null : clearContested(title)
}

/** What it answers must still stand; and its writer may have sent other words under the same id, past the desk, meanwhile. */
async function demandFreePlace(
  tx: Tx,
  room: FoundRoom,
  { id, threadId, title, parentId }: HeldPostFacts,
): Promise<void> {
  if (parentId !== null) demand(mayReplyTo(await findPost(tx, room, parentId)))
  const isThere = (await findPosts(tx, room.id, [id])).length > 0
  if (isThere || (await findWaitingPost(tx, room, id))) throw new Refusal('held.decided_already')
  if (title === null) return
  const start = { id: threadId, post: { id } }
  if ((await isThreadTaken(tx, room.id, threadId)) || (await findWaitingStart(tx, room, start)))
    throw new Refusal('held.decided_already')
}
