import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { shareCommit } from '@cloakroom/database/share-commit.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import type { Pool } from 'pg'
import { whyNotPublished } from '../live/publish.ts'
import { relay, relayAfterCommit } from '../live/relay.ts'
import { placing } from './store.ts'

export type PostToPlace = {
  roomId: string
  threadId: string
  id: string
  parentId: string | null
  seat: string
  speech: PersonalSpeech
  charterVersion: number
  at: Date
}

/** What the room is told: that the post was added, or that the thread was started which it opens. */
export type PlacedEvent = { kind: 'post.added' | 'thread.started'; subject: string }

/** Where a post came to stand in its thread. */
export type Placed = { number: number; depth: number }

/**
 * Puts a post into its thread: numbered in the room, counted in the thread, after its siblings.
 * Told to the room when the transaction commits. `event` is another one where the post opens its thread.
 */
export async function placePost(
  tx: Tx,
  post: PostToPlace,
  event: PlacedEvent = { kind: 'post.added', subject: post.id },
): Promise<Placed> {
  const { rows } = await tx.$client.query<Placed & { told: string }>(placing(post, event))
  const [placed] = rows
  if (!placed) throw await whyNotPublished(tx, post.roomId)
  const { told, ...place } = placed
  relayAfterCommit(tx, told)
  return place
}

/** The same in a transaction of its own, which posts that others write into the room at this moment may share. */
export async function placePostAlone(pool: Pool, memberId: string, post: PostToPlace): Promise<Placed> {
  const statement = placing(post, { kind: 'post.added', subject: post.id })
  const [placed] = await shareCommit<Placed & { told: string }>(pool, post.roomId, memberId, statement)
  if (!placed) return asMember(pool, memberId, async (tx) => Promise.reject(await whyNotPublished(tx, post.roomId)))
  const { told, ...place } = placed
  relay(pool, told)
  return place
}
