import type { TopicView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findTopicsToKeep, topicAmong } from './find-topic.ts'
import { mayBeCalled } from './policy.ts'
import { presentTopic } from './present-topic.ts'
import { setTopicWords } from './store.ts'

/** A steward calls a topic something else. As it is called already, nothing is done. */
export function renameTopic(
  house: House,
  viewer: Viewer,
  asked: { topicId: string; name: string; scope: string },
): Promise<TopicView> {
  const name = demandPersonalSpeech(asked.name, { as: 'title', where: 'body/name' })
  const scope = demandPersonalSpeech(asked.scope, { as: 'title', where: 'body/scope' })
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const tree = await findTopicsToKeep(tx)
    const topic = topicAmong(tree, asked.topicId)
    if (topic.name === name && topic.scope === scope) return presentTopic(topic)
    if (!topic.isRetired) demand(mayBeCalled(tree, name, topic.id))
    await setTopicWords(tx, topic.id, { name, scope })
    await recordAct(tx, house, 'topic.renamed', ['topic', topic.id])
    return presentTopic({ ...topic, name, scope })
  })
}
