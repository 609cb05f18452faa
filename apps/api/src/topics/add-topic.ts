import type { TopicView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { randomInt } from 'node:crypto'
import { recordAct } from '../chain/record-act.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findTopic, findTopicsToKeep, topicAmong, type TopicFacts } from './find-topic.ts'
import { positionUnder } from './place-in-tree.ts'
import { mayBeCalled, mayStandUnder } from './policy.ts'
import { presentTopic } from './present-topic.ts'
import { insertTopic } from './store.ts'

type Asked = { name: string; scope: string; parentId: string | null }

/** A steward adds a topic, as the last one under another. */
export function addTopic(house: House, viewer: Viewer, asked: Asked): Promise<TopicView> {
  const name = demandPersonalSpeech(asked.name, { as: 'title', where: 'body/name' })
  const scope = demandPersonalSpeech(asked.scope, { as: 'title', where: 'body/scope' })
  const { parentId } = asked
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const tree = await findTopicsToKeep(tx)
    const parent = parentId === null ? null : topicAmong(tree, parentId)
    demand(mayStandUnder(parent, { id: null, levels: 1 }))
    demand(mayBeCalled(tree, name, null))
    const id = newTopicId(tree)
    await insertTopic(tx, {
      id,
      name,
      scope,
      parentId,
      position: positionUnder(tree, { parentId, beforeTopicId: null }),
    })
    await recordAct(tx, house, 'topic.added', ['topic', id])
    return presentTopic(await findTopic(tx, id))
  })
}

const LETTERS = 5

/** Random, like every id: it tells neither what nor when. */
function newTopicId(tree: readonly Pick<TopicFacts, 'id'>[]): string {
  for (;;) {
    const id = `t-${Array.from({ length: LETTERS }, () => String.fromCodePoint(97 + randomInt(26))).join('')}`
    if (!tree.some((topic) => topic.id === id)) return id
  }
}
