import type { DigestView } from '@cloakroom/contract/digests.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findLastDigest } from './find-delivery.ts'
import { DAYS, makeDigestAlone } from './make-digest.ts'

/** What one's next digest would hold if it were made now. */
export function previewDigest(house: House, { memberId }: Viewer, rhythm: DigestView['rhythm']): Promise<DigestView> {
  return asMember(house.web.pool, memberId, async (tx) => {
    const until = house.now()
    const last = await findLastDigest(tx, memberId, rhythm)
    const since = last ?? new Date(until.getTime() - DAYS[rhythm] * 86_400_000)
    return makeDigestAlone(tx, memberId, rhythm, { since, until })
  })
}
