import type { Verdict } from '../http/refusal.ts'
import type { TopicFacts } from './find-topic.ts'

type Place = Pick<TopicFacts, 'id' | 'path' | 'isRetired'>

/** Deeper than this nobody finds their way, or a name that says more than the one above it. */
const DEEPEST = 4

/** Two topics of one name could not be told apart where only names stand. A retired one gives its name up. */
export function mayBeCalled(
  tree: readonly { id: string; name: string; isRetired: boolean }[],
  name: string,
  topicId: string | null,
): Verdict {
  const isTaken = tree.some(
    (other) => other.id !== topicId && !other.isRetired && other.name.toLowerCase() === name.toLowerCase(),
  )
  return isTaken ? 'topic.name_taken' : 'ok'
}

/**
 * A topic stands under one that is in use, not under itself or anything below it, and with all that stands under it not too deep. `levels` is how many
 * levels it brings, itself included.
 */
export function mayStandUnder(parent: Place | null, { id, levels }: { id: string | null; levels: number }): Verdict {
  if (parent?.isRetired) return 'topic.retired'
  if (id !== null && parent?.path.includes(id)) return 'topic.under_itself'
  return (parent?.path.length ?? 0) + levels > DEEPEST ? 'topic.too_deep' : 'ok'
}

/** A topic is retired when nothing that is in use stands under it. */
export function mayRetire(tree: readonly Place[], topicId: string): Verdict {
  const isInUse = tree.some(({ id, path, isRetired }) => id !== topicId && !isRetired && path.includes(topicId))
  return isInUse ? 'topic.has_others_under_it' : 'ok'
}

/** How many levels a topic brings with it, itself included. */
export function levelsUnder(tree: readonly Place[], topicId: string): number {
  return Math.max(1, ...tree.map(({ path }) => path.indexOf(topicId) + 1))
}
