import type { TopicView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findTopics } from './find-topic.ts'
import { presentTopic } from './present-topic.ts'

/** All topics, in the order in which the network keeps them. */
export function listTopics(house: House, viewer: Viewer): Promise<{ topics: TopicView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => ({
    topics: (await findTopics(tx)).map(presentTopic),
  }))
}
