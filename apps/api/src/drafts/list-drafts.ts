import { DraftView } from '@cloakroom/contract/drafts.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'

const Sealed = DraftView.omit({ id: true })

/**
 * One's own drafts for rooms that one is in, the latest kept first as far as days tell: what one has left is left with whatever was quoted from it, and words
 * that their writer has withdrawn, or of which they have taken back that they may be used, are quoted no more.
 */
export function listDrafts(house: House, viewer: Viewer): Promise<{ drafts: DraftView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { rows } = await tx.$client.query<{ id: string; sealed: Buffer; rooms: string[] }>(
      'select id, sealed, (select my_rooms()) as rooms from drafts where member_id = $1 order by kept_on desc, id',
      [viewer.memberId],
    )
    const rooms = rows[0]?.rooms ?? []
    const drafts = rows
      .map(({ id, sealed }) => {
        const text = house.keys.unsealFor('draft', `${viewer.memberId} ${id}`, sealed)
        return { id, ...Sealed.parse(JSON.parse(text)) }
      })
      .filter(({ roomId }) => rooms.includes(roomId))
    const quotes = drafts.flatMap((draft) => draft.quotes)
    const gone = await findWithdrawn(tx, rooms, idsOf(quotes, false))
    const carried = await findCarriedBefore(tx, rooms, idsOf(quotes, true))
    const allowed = await findAllowed(tx, rooms, quotes)
    const isThere = ({ postId, passage, from, isAgain }: Quote) =>
      isAgain
        ? carried.some((copy) => copy.postId === postId && copy.words === passage)
        : (!from || (rooms.includes(from.roomId) && isAllowed(from, allowed))) && !gone.includes(postId)
    return { drafts: drafts.map((draft) => ({ ...draft, quotes: draft.quotes.filter(isThere) })) }
  })
}

type Quote = DraftView['quotes'][number]

/** The posts that are quoted: those of one's own that came back from the desk with the quote, or the others. */
function idsOf(quotes: readonly Quote[], again: boolean): string[] {
  return quotes.filter(({ isAgain = false }) => isAgain === again).map(({ postId }) => postId)
}

async function findWithdrawn(tx: Tx, rooms: string[], postIds: string[]): Promise<string[]> {
  if (postIds.length === 0) return []
  const { rows } = await tx.$client.query<{ id: string }>(
    'select id from posts where room_id = any ($1::uuid[]) and id = any ($2::uuid[]) and markdown is null',
    [rooms, postIds],
  )
  return rows.map(({ id }) => id)
}

/** Of the approvals by which words are to leave, those that stand. */
async function findAllowed(tx: Tx, rooms: string[], quotes: readonly Quote[]): Promise<string[]> {
  const requestIds = quotes.flatMap(({ from }) => from?.requestId ?? [])
  if (requestIds.length === 0) return []
  const { rows } = await tx.$client.query<{ id: string }>(
    `select id from quote_requests where room_id = any ($1::uuid[]) and id = any ($2::uuid[]) and state = 'allowed'`,
    [rooms, requestIds],
  )
  return rows.map(({ id }) => id)
}

function isAllowed({ requestId }: NonNullable<Quote['from']>, allowed: readonly string[]): boolean {
  return requestId === undefined || allowed.includes(requestId)
}

/** Words of other rooms that lie beside these, and are blank once they were withdrawn. */
async function findCarriedBefore(tx: Tx, rooms: string[], postIds: string[]) {
  if (postIds.length === 0) return []
  const { rows } = await tx.$client.query<{ postId: string; words: string }>(
    `select post_id as "postId", words from quotes_elsewhere where room_id = any ($1::uuid[]) and post_id = any ($2::uuid[])`,
    [rooms, postIds],
  )
  return rows
}
