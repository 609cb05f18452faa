import type { TopicView } from '@cloakroom/contract/topics.ts'
import type { TopicFacts } from './find-topic.ts'

export function presentTopic({ id, name, scope, parentId, isRetired }: TopicFacts): TopicView {
  return { id, name, scope, parentId, isRetired }
}
