import type { TopicView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findTopicsToKeep, topicAmong } from './find-topic.ts'
import { levelsUnder, mayBeCalled, mayRetire, mayStandUnder } from './policy.ts'
import { presentTopic } from './present-topic.ts'
import { setRetired } from './store.ts'

type Asked = { topicId: string }

/** A steward retires a topic: what carries it and who follows it stays, and no thread takes it any more. Done twice, it is done once. */
export function retireTopic(house: House, viewer: Viewer, { topicId }: Asked): Promise<TopicView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const tree = await findTopicsToKeep(tx)
    const topic = topicAmong(tree, topicId)
    if (topic.isRetired) return presentTopic(topic)
    demand(mayRetire(tree, topicId))
    await setRetired(tx, topicId, true)
    await recordAct(tx, house, 'topic.retired', ['topic', topicId])
    return presentTopic({ ...topic, isRetired: true })
  })
}

/** Brings it back to where it was, under the name that it had, if nothing else is called so by now. */
export function bringTopicBack(house: House, viewer: Viewer, { topicId }: Asked): Promise<TopicView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const tree = await findTopicsToKeep(tx)
    const topic = topicAmong(tree, topicId)
    if (!topic.isRetired) return presentTopic(topic)
    const parent = topic.parentId === null ? null : topicAmong(tree, topic.parentId)
    demand(mayStandUnder(parent, { id: topicId, levels: levelsUnder(tree, topicId) }))
    demand(mayBeCalled(tree, topic.name, topicId))
    await setRetired(tx, topicId, false)
    await recordAct(tx, house, 'topic.brought_back', ['topic', topicId])
    return presentTopic({ ...topic, isRetired: false })
  })
}
