import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { publish } from '../live/publish.ts'
import { findQuoting } from '../quotes/find-quotes.ts'
import { tellWhereQuoted } from '../quotes/tell-where-quoted.ts'
import { withdrawQuotes } from '../quotes/withdraw-quotes.ts'
import { blankPost, markRemoved, rewritePost, touchThreadsOf } from './store.ts'

type Which = { roomId: string; postId: string }

/** Writes other words where a post stands, and tells the room; posts that quote it look different as well. */
export async function changeWords(tx: Tx, { roomId, postId }: Which, speech: PersonalSpeech, at: Date): Promise<void> {
  await rewritePost(tx, roomId, postId, speech, at)
  const edited = [postId, ...(await findQuoting(tx, roomId, postId))]
  await touchThreadsOf(tx, roomId, edited)
  for (const editedId of edited) await publish(tx, roomId, 'post.edited', editedId)
}

/** Takes the words of a post away, with every earlier version and quote of them, and tells the room. */
export async function takeWordsAway(tx: Tx, { roomId, postId }: Which, by: 'writer' | 'moderation'): Promise<void> {
  if (by === 'moderation') await markRemoved(tx, roomId, postId)
  await blankPost(tx, roomId, postId)
  const quoting = await withdrawQuotes(tx, roomId, postId)
  await touchThreadsOf(tx, roomId, [postId, ...quoting])
  await tellWhereQuoted(tx, roomId)
  await publish(tx, roomId, 'post.withdrawn', postId)
  for (const quotingId of quoting) await publish(tx, roomId, 'post.edited', quotingId)
}
