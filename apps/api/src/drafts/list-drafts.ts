import { DraftView } from '@cloakroom/contract/drafts.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'

const Sealed = DraftView.omit({ id: true })

/**
 * One's own drafts for rooms that one is in, the latest kept first as far as days tell: what one has left is left with whatever was quoted from it, and words
 * that their writer has withdrawn are quoted no more.
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
    const quoted = drafts.flatMap(({ quotes }) => quotes.map(({ postId }) => postId))
    const gone = quoted.length > 0 ? await findWithdrawn(tx, rooms, quoted) : []
    const isThere = ({ postId, from }: DraftView['quotes'][number]) =>
      (!from || rooms.includes(from.roomId)) && !gone.includes(postId)
    return { drafts: drafts.map((draft) => ({ ...draft, quotes: draft.quotes.filter(isThere) })) }
  })
}

async function findWithdrawn(tx: Tx, rooms: string[], postIds: string[]): Promise<string[]> {
  const { rows } = await tx.$client.query<{ id: string }>(
    'select id from posts where room_id = any ($1::uuid[]) and id = any ($2::uuid[]) and markdown is null',
    [rooms, postIds],
  )
  return rows.map(({ id }) => id)
}
