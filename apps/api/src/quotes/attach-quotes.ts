import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findSources } from './find-sources.ts'
import { insertQuotes } from './store.ts'

type ScreenedQuote = { postId: string; passage: PersonalSpeech }

/** Quotes passages of posts of the same room: the charter of each allows it, and the words stand there. */
export async function attachQuotes(tx: Tx, room: RoomFacts, postId: string, quotes: QuoteInput[]): Promise<void> {
  await attachScreened(tx, room.id, postId, await screenQuotes(tx, room, quotes))
}

/** Passages that were screened when their writer sent them. What has been withdrawn or edited since shows as any quote of it does. */
export async function attachScreened(tx: Tx, roomId: string, postId: string, quotes: ScreenedQuote[]): Promise<void> {
  if (quotes.length > 0) await insertQuotes(tx, roomId, postId, quotes)
}

/** What may be quoted as it was asked; refuses all of it where one passage may not. */
export async function screenQuotes(tx: Tx, room: RoomFacts, quotes: QuoteInput[]): Promise<ScreenedQuote[]> {
  const sources = await findSources(tx, room, quotes)
  return sources.map((quote, index) => ({
    postId: quote.source.id,
    // What stands in the room may be quoted there; a passage that hides a hat between marks is only advised against.
    passage: demandPersonalSpeech(quote.passage, { as: 'post', where: `body/quotes/${index}`, strictness: 'advise' }),
  }))
}
