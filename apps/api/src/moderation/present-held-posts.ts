import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { findAttachments } from '../attachments/find-attachments.ts'
import { speakersOf } from '../door/speakers.ts'
import type { Keys } from '../keys/keys.ts'
import { findPosts } from '../posts/find-post.ts'
import { type InsideFacts, withElsewhere } from '../quotes/find-quotes.ts'
import { speakerFactsOf } from '../rooms/find-room.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { HeldPostFacts } from './find-held-post.ts'
import { presentHeldPost } from './present.ts'

/** Held posts with what they quote, as it stands now. */
export async function presentHeldPosts(
  tx: Tx,
  keys: Keys,
  room: RoomFacts,
  held: HeldPostFacts[],
  surface: 'room' | 'room-desk',
): Promise<HeldPostView[]> {
  const speakers = await speakersOf(tx, keys, speakerFactsOf(room))
  const quoted = [...new Set(held.flatMap(({ quotes }) => quotes.map(({ postId }) => postId)))]
  const sources = new Map((await findPosts(tx, room.id, quoted)).map((post) => [post.id, post]))
  const attachments = await findAttachments(tx, room.id, held)
  const factsOf = ({ postId, passage }: HeldPostFacts['quotes'][number]): InsideFacts[] => {
    const source = sources.get(postId)
    if (!source) return []
    const { id, threadId, seat, markdown } = source
    return [{ passage, source: { id, threadId, seat, markdown } }]
  }
  const quotes = await withElsewhere(
    tx,
    keys,
    room,
    held.map(({ id }) => id),
    new Map(held.map((one) => [one.id, one.quotes.flatMap(factsOf)])),
  )
  return held.map((one) =>
    presentHeldPost({ ...one, quotes: quotes.get(one.id) ?? [] }, speakers, surface, attachments.get(one.id)),
  )
}
