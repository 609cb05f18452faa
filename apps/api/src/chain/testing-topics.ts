import type { Act } from '@cloakroom/contract/chain.ts'
import * as topics from '@cloakroom/contract/topics.ts'
import type { TestMember } from '../testing.ts'

type Scene = { acts: Act[]; prepare: () => Promise<() => Promise<unknown>> }

/** What a steward does with the tree of topics. */
export function topicScenes(steward: () => TestMember): Record<string, Scene> {
  const add = () =>
    steward().call(topics.addTopic, {
      body: { name: `Topic ${crypto.randomUUID()}`, scope: '', parentId: 'g-mkt' },
    })
  const withOne = (act: Act, done: (params: { topicId: string }) => Promise<unknown>): Scene => ({
    acts: [act],
    prepare: async () => {
      const params = { topicId: (await add()).id }
      return () => done(params)
    },
  })
  return {
    addTopic: { acts: ['topic.added'], prepare: async () => add },
    renameTopic: withOne('topic.renamed', (params) =>
      steward().call(topics.renameTopic, { params, body: { name: `Named ${crypto.randomUUID()}`, scope: '' } }),
    ),
    moveTopic: withOne('topic.moved', (params) =>
      steward().call(topics.moveTopic, { params, body: { parentId: 'g-act', beforeTopicId: null } }),
    ),
    retireTopic: withOne('topic.retired', (params) => steward().call(topics.retireTopic, { params })),
    bringTopicBack: {
      acts: ['topic.brought_back'],
      prepare: async () => {
        const params = { topicId: (await add()).id }
        await steward().call(topics.retireTopic, { params })
        return () => steward().call(topics.bringTopicBack, { params })
      },
    },
  }
}
