import { answerQuoteRequest, askToQuote } from '@cloakroom/contract/quote-requests.ts'
import type { TestMember } from '../testing.ts'

/** What the moderator has asked about one post of the member's: not answered yet, and allowed. */
export type PlaceQuoteRequests = { asked: string; allowed: string }

type Said = { roomId: string; postId: string; passage: string }

export async function someQuoteRequests(
  moderator: TestMember,
  member: TestMember,
  { roomId, postId, passage }: Said,
): Promise<PlaceQuoteRequests> {
  const [asked, allowed] = [crypto.randomUUID(), crypto.randomUUID()]
  for (const id of [asked, allowed]) {
    const body = { id, passage, place: 'outside' as const }
    await moderator.call(askToQuote, { params: { roomId, postId }, body })
  }
  const params = { roomId, quoteRequestId: allowed }
  await member.call(answerQuoteRequest, { params, body: { answer: 'allow' } })
  return { asked, allowed }
}
