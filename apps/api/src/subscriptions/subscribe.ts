import type { SubscriptionView } from '@cloakroom/contract/topics.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findTopic } from '../topics/find-topic.ts'
import { beginFollowing } from './begin-following.ts'
import { findSubscriptions } from './find-subscriptions.ts'
import { keepSubscription } from './store.ts'

/** Follows a topic, and all that stands under it, from now on; or one that is followed already, in another way. A retired one nobody begins to follow. */
export function subscribe(house: House, { memberId }: Viewer, wish: SubscriptionView): Promise<SubscriptionView> {
  const { topicId, rhythm, level } = wish
  return asMember(house.web.pool, memberId, async (tx) => {
    const { id, isRetired } = await findTopic(tx, topicId)
    if (isRetired && !(await follows(tx, memberId, id))) throw new Refusal('topic.retired')
    await beginFollowing(tx, house, memberId, rhythm)
    await keepSubscription(tx, memberId, { topicId: id, rhythm, level })
    return { topicId: id, rhythm, level }
  })
}

async function follows(tx: Tx, memberId: string, topicId: string): Promise<boolean> {
  return (await findSubscriptions(tx, memberId)).some((followed) => followed.topicId === topicId)
}
