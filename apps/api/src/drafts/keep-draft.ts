import type { DraftView } from '@cloakroom/contract/drafts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { deleteDraft, upsertDraft } from './store.ts'

/** Keeps a draft, sealed for its writer; the latest wins. */
export function keepDraft(house: House, viewer: Viewer, id: string, draft: Omit<DraftView, 'id'>): Promise<undefined> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const sealed = house.keys.sealFor('draft', `${viewer.memberId} ${id}`, JSON.stringify(draft))
    const isKept = await upsertDraft(tx, { memberId: viewer.memberId, id, sealed, at: house.now() })
    if (!isKept) throw new Refusal('too_large')
    return undefined
  })
}

/** Discards a draft; one that is not there is discarded already. */
export function discardDraft(house: House, viewer: Viewer, id: string): Promise<undefined> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await deleteDraft(tx, viewer.memberId, id)
    return undefined
  })
}
