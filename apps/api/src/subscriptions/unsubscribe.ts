import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { dropSubscription } from './store.ts'

/** No longer follows a topic. Asked twice, it is as well. */
export async function unsubscribe(house: House, { memberId }: Viewer, { topicId }: { topicId: string }): Promise<void> {
  await asMember(house.web.pool, memberId, (tx) => dropSubscription(tx, memberId, topicId))
}
