import type { SubscriptionView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findTopic } from '../topics/find-topic.ts'
import { beginFollowing } from './begin-following.ts'
import { keepSubscription } from './store.ts'

/** Follows a topic, and all that stands under it, from now on. */
export function subscribe(house: House, { memberId }: Viewer, wish: SubscriptionView): Promise<SubscriptionView> {
  const { topicId, rhythm, level } = wish
  return asMember(house.web.pool, memberId, async (tx) => {
    const { id, isRetired } = await findTopic(tx, topicId)
    if (isRetired) throw new Refusal('topic.retired')
    await beginFollowing(tx, house, memberId, rhythm)
    await keepSubscription(tx, memberId, { topicId: id, rhythm, level })
    return { topicId: id, rhythm, level }
  })
}
