import { Refusal } from '../http/refusal.ts'
import type { TopicFacts } from './find-topic.ts'

/** A position that is before one of the topics under `parentId`, or after all of them. Positions go in steps of two. */
export function positionUnder(
  tree: readonly TopicFacts[],
  { parentId, beforeTopicId }: { parentId: string | null; beforeTopicId: string | null },
): number {
  const beside = tree.filter((topic) => topic.parentId === parentId)
  if (beforeTopicId === null) return Math.max(0, ...beside.map(({ position }) => position)) + 1
  const next = beside.find(({ id }) => id === beforeTopicId)
  if (!next) throw new Refusal('not_found')
  return next.position - 1
}
