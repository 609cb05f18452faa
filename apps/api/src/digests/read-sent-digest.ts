import type { DigestView } from '@cloakroom/contract/digests.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findSentDigest } from './find-delivery.ts'
import { remakeDigest } from './remake-digest.ts'

/** What a digest that was sent told of, as far as its reader may read it now, under the charters of now. None of its words was kept. */
export function readSentDigest(
  house: House,
  { memberId }: Viewer,
  { digestId }: { digestId: string },
): Promise<DigestView> {
  return asMember(house.web.pool, memberId, async (tx) => {
    const delivery = await findSentDigest(tx, memberId, digestId)
    return remakeDigest(tx, delivery)
  })
}
