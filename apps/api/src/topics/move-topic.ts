import type { TopicView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findTopic, findTopicsToKeep, topicAmong } from './find-topic.ts'
import { positionUnder } from './place-in-tree.ts'
import { levelsUnder, mayStandUnder } from './policy.ts'
import { presentTopic } from './present-topic.ts'
import { setTopicPlace } from './store.ts'

type Asked = { topicId: string; parentId: string | null; beforeTopicId: string | null }

/** A steward puts a topic, and all that stands under it, elsewhere. Put before itself it stays where it is. */
export function moveTopic(house: House, viewer: Viewer, { topicId, ...asked }: Asked): Promise<TopicView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const tree = await findTopicsToKeep(tx)
    const topic = topicAmong(tree, topicId)
    const parent = asked.parentId === null ? null : topicAmong(tree, asked.parentId)
    if (!(topic.isRetired && topic.parentId === asked.parentId))
      demand(mayStandUnder(parent, { id: topicId, levels: levelsUnder(tree, topicId) }))
    const position = positionUnder(tree, asked)
    if (asked.beforeTopicId === topicId) return presentTopic(topic)
    await setTopicPlace(tx, topicId, { parentId: asked.parentId, position })
    await recordAct(tx, house, 'topic.moved', ['topic', topicId])
    return presentTopic(await findTopic(tx, topicId))
  })
}
