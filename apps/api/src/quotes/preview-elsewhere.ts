import type { ElsewhereView } from '@cloakroom/contract/quotes.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findCarried } from './find-carried.ts'

type Asked = { roomId: string; postId: string; passage: string; keepInstitutions: boolean }

/** A passage as it would stand in another room, found and refused as when it is quoted there. */
export function previewElsewhere(house: House, viewer: Viewer, asked: Asked): Promise<ElsewhereView> {
  const { roomId, postId, passage, keepInstitutions } = asked
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const [carried] = await findCarried(tx, house, viewer, [{ postId, passage, from: { roomId, keepInstitutions } }])
    if (!carried) throw new Refusal('not_found')
    const { words, month, masked } = carried
    return { words, month, masked }
  })
}
