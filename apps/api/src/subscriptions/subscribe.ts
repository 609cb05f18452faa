import type { SubscriptionView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findTopic } from '../topics/find-topic.ts'
import { findDigestTime } from './find-digest-time.ts'
import { keepSubscription, keepTime } from './store.ts'
import { unsubscribeHash } from './unsubscribe-token.ts'

/** Follows a topic from now on: the first digest comes at the next hour that is due, not for one that has passed. */
export function subscribe(house: House, { memberId }: Viewer, wish: SubscriptionView): Promise<SubscriptionView> {
  return asMember(house.web.pool, memberId, async (tx) => {
    const { id, isRetired } = await findTopic(tx, wish.topicId)
    if (isRetired) throw new Refusal('topic.retired')
    const time = await findDigestTime(tx, memberId)
    await keepTime(tx, { memberId, time, chosenAt: house.now(), unsubscribeHash: unsubscribeHash(house, memberId) })
    await keepSubscription(tx, memberId, { topicId: id, rhythm: wish.rhythm })
    return { topicId: id, rhythm: wish.rhythm }
  })
}
