import type { DigestTimeView, SubscriptionView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findDigestTime } from './find-digest-time.ts'
import { findSubscriptions } from './find-subscriptions.ts'

/** The topics one follows, and when one's digests come. */
export function listSubscriptions(
  house: House,
  { memberId }: Viewer,
): Promise<{ subscriptions: SubscriptionView[]; time: DigestTimeView }> {
  return asMember(house.web.pool, memberId, async (tx) => ({
    subscriptions: await findSubscriptions(tx, memberId),
    time: await findDigestTime(tx, memberId),
  }))
}
