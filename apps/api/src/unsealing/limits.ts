import { type Limit, limit } from '../http/limits.ts'

export type UnsealingLimits = {
  /** Pass phrases tried by somebody who found a steward's browser signed in. */
  passPhrases: Limit
  /** Unsealings asked for by one steward: each is told to the others. */
  asking: Limit
  /** Agreements of one steward: each is told to every member. */
  agreeing: Limit
}

const QUARTER_OF_AN_HOUR = 15 * 60
const DAY = 24 * 60 * 60

export function openUnsealingLimits(): UnsealingLimits {
  return { passPhrases: limit(5, QUARTER_OF_AN_HOUR), asking: limit(5, DAY), agreeing: limit(5, DAY) }
}
