import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findHeldPosts } from '../moderation/find-held-post.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { withElsewhere } from './find-quotes.ts'

export type Again = { heldId: string; words: string; month: string; name: string | null }

/**
 * Words of other rooms that lay beside a post of the member's own which came back from the desk: whoever writes it anew need not carry them again, and
 * could not where an approval was used up. Refuses what is not there for them, or was withdrawn meanwhile.
 */
export async function findAgain(
  tx: Tx,
  { keys }: Pick<House, 'keys'>,
  { memberId }: Viewer,
  room: RoomFacts,
  quotes: readonly QuoteInput[],
): Promise<Again[]> {
  const again = quotes.filter(({ isAgain }) => isAgain)
  if (again.length === 0) return []
  const returned = await findHeldPosts(tx, room, ['returned'])
  const mine = returned.filter((held) => isTheirs(keys, room, memberId, held)).map(({ id }) => id)
  const beside = await withElsewhere(tx, keys, room, mine, new Map())
  return again.map(({ postId, passage }) => {
    if (!mine.includes(postId)) throw new Refusal('not_found')
    const copies = (beside.get(postId) ?? []).flatMap((quote) => ('elsewhere' in quote ? [quote.elsewhere] : []))
    const copy = copies.find(({ words }) => words !== '' && words === passage)
    if (!copy) throw new Refusal('quote.not_found_in_post')
    return { heldId: postId, ...copy }
  })
}
