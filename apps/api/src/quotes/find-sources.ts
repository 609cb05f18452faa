import { mayQuoteInside } from '@cloakroom/charter/words-shown.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import { findPost } from '../posts/find-post.ts'
import { passageAsWritten } from '../posts/words-of-passage.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { quotedInside } from './find-carried.ts'
import type { InsideFacts } from './find-quotes.ts'

/** The posts of this room that somebody wants to quote, if the charter of each allows it and the words stand there: quoted as they do. */
export async function findSources(tx: Tx, room: RoomFacts, quotes: QuoteInput[]): Promise<InsideFacts[]> {
  const found: InsideFacts[] = []
  for (const { postId, passage: asked } of quotedInside(room.id, quotes)) {
    const source = await findPost(tx, room, postId)
    if (!mayQuoteInside(source)) throw new Refusal('quote.not_allowed')
    const passage = source.markdown === null ? null : passageAsWritten(source.markdown, asked)
    if (passage === null) throw new Refusal('quote.not_found_in_post')
    const { id, threadId, seat, markdown } = source
    found.push({ passage, source: { id, threadId, seat, markdown } })
  }
  return found
}
