import { DraftView } from '@cloakroom/contract/drafts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'

const Sealed = DraftView.omit({ id: true })

/** One's own drafts for rooms that one is in, the latest kept first as far as days tell: what one has left is left with whatever was quoted from it. */
export function listDrafts(house: House, viewer: Viewer): Promise<{ drafts: DraftView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { rows } = await tx.$client.query<{ id: string; sealed: Buffer; rooms: string[] }>(
      'select id, sealed, (select my_rooms()) as rooms from drafts where member_id = $1 order by kept_on desc, id',
      [viewer.memberId],
    )
    const drafts = rows.flatMap(({ id, sealed, rooms }) => {
      const text = house.keys.unsealFor('draft', `${viewer.memberId} ${id}`, sealed)
      const draft = Sealed.parse(JSON.parse(text))
      const quotes = draft.quotes.filter(({ from }) => !from || rooms.includes(from.roomId))
      return rooms.includes(draft.roomId) ? [{ id, ...draft, quotes }] : []
    })
    return { drafts }
  })
}
