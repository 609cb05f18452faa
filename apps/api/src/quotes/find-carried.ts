import type { ElsewhereView, QuoteInput } from '@cloakroom/contract/quotes.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPost } from '../posts/find-post.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import { findRoom, type FoundRoom } from '../rooms/find-room.ts'
import { findRequests } from './find-request.ts'
import { unlockName } from './locked-name.ts'
import { passageElsewhere } from './passage-elsewhere.ts'
import { mayCarry, mayUse } from './policy.ts'
import { presentElsewhere } from './present-elsewhere.ts'

type From = { roomId: string; keepInstitutions: boolean; requestId?: string }
type Asking = Pick<House, 'keys' | 'now'>
/** A passage of another room, and which. */
export type CarriedInput = QuoteInput & { from: From }
export type Carried = ElsewhereView & {
  from: { roomId: string; postId: string }
  /** The approval by which it leaves, and the name that its writer lets it carry. */
  requestId: string | null
  name: string | null
}

/** Of what somebody quotes, what does not come from this room. */
export function carriedInto(roomId: string, quotes: readonly QuoteInput[]): CarriedInput[] {
  return quotes.flatMap((quote) =>
    quote.from && quote.from.roomId !== roomId && !quote.isAgain ? [{ ...quote, from: quote.from }] : [],
  )
}

/** The rest: passages of the room itself. */
export function quotedInside(roomId: string, quotes: readonly QuoteInput[]): QuoteInput[] {
  return quotes.filter(({ from, isAgain }) => !isAgain && (!from || from.roomId === roomId))
}

/** The room of a post and every room that it quotes, to be held while it is written. */
export function roomsConcerned(roomId: string, quotes: readonly QuoteInput[]): string[] {
  return [roomId, ...carriedInto(roomId, quotes).map(({ from }) => from.roomId)]
}

/**
 * Passages as they stand in another room, if the charter under which each was written and its writer's mark allow it: words without names and a month.
 * Whoever carries them reads them where they were said. Refuses with not_found what is not there for them, and an approval
 * that is to serve twice.
 */
export async function findCarried(
  tx: Tx,
  house: Asking,
  viewer: Viewer,
  quotes: readonly CarriedInput[],
): Promise<Carried[]> {
  const approvals = quotes.flatMap(({ from }) => from.requestId ?? [])
  if (new Set(approvals).size < approvals.length) throw new Refusal('quote.not_allowed')
  const found: Carried[] = []
  for (const quote of quotes) found.push(await findOne(tx, house, viewer, quote))
  return found
}

async function findOne(
  tx: Tx,
  house: Asking,
  viewer: Viewer,
  { postId, passage, from }: CarriedInput,
): Promise<Carried> {
  const room = await findRoom(tx, viewer, from.roomId)
  const post = await findPost(tx, room, postId)
  if (from.requestId !== undefined) return findApproved(tx, house, viewer, { room, post, requestId: from.requestId })
  demand(mayCarry(post))
  const shown = await passageElsewhere(tx, room, post, { passage, keepInstitutions: from.keepInstitutions })
  return { from: { roomId: room.id, postId }, ...shown, requestId: null, name: null }
}

/** What was allowed is quoted as it was allowed, and once. */
async function findApproved(
  tx: Tx,
  house: Asking,
  { memberId }: Viewer,
  { room, post, requestId }: { room: FoundRoom; post: PostFacts; requestId: string },
): Promise<Carried> {
  const [request] = await findRequests(tx, house, [room], { memberId, requestId })
  demand(mayUse(request?.isMine ? request : null, { place: 'other_room', postId: post.id, noteId: null }))
  if (!request) throw new Refusal('quote.not_allowed')
  const { words, month, masked } = presentElsewhere(request.words, post.at, { names: [], keepInstitutions: true })
  const name = unlockName(house.keys, room, requestId, request.named)
  return { from: { roomId: room.id, postId: post.id }, words, month, masked, requestId, name }
}
