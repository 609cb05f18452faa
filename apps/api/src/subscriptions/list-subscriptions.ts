import type { DigestMailView, DigestTimeView, SubscriptionView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { hasDeadAddress } from '../vault/dead-address.ts'
import { findDigestTime } from './find-digest-time.ts'
import { findSubscriptions } from './find-subscriptions.ts'

/** The topics one follows, when one's digests come, and whether mail to one's address came back. */
export async function listSubscriptions(
  house: House,
  { memberId }: Viewer,
): Promise<{ subscriptions: SubscriptionView[]; time: DigestTimeView; mail: DigestMailView }> {
  const mail = (await hasDeadAddress(house, memberId)) ? 'came_back' : 'arrives'
  return asMember(house.web.pool, memberId, async (tx) => ({
    subscriptions: await findSubscriptions(tx, memberId),
    time: await findDigestTime(tx, memberId),
    mail,
  }))
}
