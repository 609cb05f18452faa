import { DraftView } from '@cloakroom/contract/drafts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'

const Sealed = DraftView.omit({ id: true })

/** One's own drafts, the latest kept first as far as days tell. */
export function listDrafts(house: House, viewer: Viewer): Promise<{ drafts: DraftView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { rows } = await tx.$client.query<{ id: string; sealed: Buffer }>(
      'select id, sealed from drafts where member_id = $1 order by kept_on desc, id',
      [viewer.memberId],
    )
    const drafts = rows.map(({ id, sealed }) => {
      const text = house.keys.unsealFor('draft', `${viewer.memberId} ${id}`, sealed)
      return { id, ...Sealed.parse(JSON.parse(text)) }
    })
    return { drafts }
  })
}
