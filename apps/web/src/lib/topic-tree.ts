import type { TopicView } from '@cloakroom/contract/topics.ts'

/** A topic, and how deep it stands: 0 at the top. */
export type TopicInTree = TopicView & { depth: number }

/** The tree as a list, each topic with its depth. Topics come from top to bottom, whatever stands above another before it. */
export function inTree(topics: readonly TopicView[]): TopicInTree[] {
  const depths = new Map<string, number>()
  return topics.map((topic) => {
    const depth = topic.parentId === null ? 0 : (depths.get(topic.parentId) ?? 0) + 1
    depths.set(topic.id, depth)
    return { ...topic, depth }
  })
}

/** A topic and everything that stands under it. */
export function branchOf(topics: readonly TopicView[], topicId: string): Set<string> {
  const branch = new Set([topicId])
  for (const { id, parentId } of topics) if (parentId !== null && branch.has(parentId)) branch.add(id)
  return branch
}

/** Everything that a topic stands under, nearest first. */
export function above(topics: readonly TopicView[], topicId: string): TopicView[] {
  const parentId = topics.find(({ id }) => id === topicId)?.parentId
  const parent = topics.find(({ id }) => id === parentId)
  return parent ? [parent, ...above(topics, parent.id)] : []
}
