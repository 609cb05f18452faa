import type { DigestTimeView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { keepTime } from './store.ts'
import { unsubscribeHash } from './unsubscribe-token.ts'

/** Sets when one's digests come, from the next time that this is. */
export function setDigestTime(house: House, { memberId }: Viewer, time: DigestTimeView): Promise<DigestTimeView> {
  return asMember(house.web.pool, memberId, async (tx) => {
    await keepTime(tx, { memberId, time, chosenAt: house.now(), unsubscribeHash: unsubscribeHash(house, memberId) })
    return time
  })
}
