import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { publish } from '../live/publish.ts'
import { insertPost } from './store.ts'

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

/**
 * Puts a post into its thread: numbered in the room, counted in the thread, after its siblings.
 * Told to the room when the transaction commits. `kind` is another one where the post opens its thread.
 */
export async function placePost(
  tx: Tx,
  post: PostToPlace,
  event: { kind: 'post.added' | 'thread.started'; subject: string } = { kind: 'post.added', subject: post.id },
): Promise<void> {
  const seq = await publish(tx, post.roomId, event.kind, event.subject)
  await insertPost(tx, post, seq)
}
