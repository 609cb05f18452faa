import { FEWEST_VOTES, type PollResultView, STANCES, TEMPERATURES } from '@cloakroom/contract/polls.ts'
import type { Asked, Ballot } from './ballot.ts'
import { countRanked } from './count-ranked.ts'

/** What a poll came to. With fewer ballots than hide each other, only that there were too few: not how many, and not what they said. */
export function countBallots({ method, options }: Asked, ballots: readonly Ballot[]): PollResultView {
  const votes = ballots.length
  if (votes < FEWEST_VOTES) return { kind: 'too_few' }
  switch (method) {
    case 'temperature': {
      const counts = tally(ballots, TEMPERATURES)
      return { kind: method, votes, counts, middle: middleOf(ballots) }
    }
    case 'consent':
      return { kind: method, votes, counts: tally(ballots, STANCES.length) }
    case 'choice': {
      const counts = tally(ballots, options.length)
      return { kind: method, votes, counts, leading: most(counts) }
    }
    case 'ranked':
      return { kind: method, votes, ...countRanked(ballots, options.length) }
    case 'dots': {
      const counts = options.map((_, option) => ballots.reduce((all, dots) => all + (dots[option] ?? 0), 0))
      return { kind: method, votes, counts, leading: most(counts) }
    }
  }
}

function tally(ballots: readonly Ballot[], values: number): number[] {
  return Array.from({ length: values }, (_, value) => ballots.filter(([chosen]) => chosen === value).length)
}

/** All that have as much as any. */
function most(counts: readonly number[]): number[] {
  const largest = Math.max(...counts)
  return counts.flatMap((count, option) => (count === largest ? [option] : []))
}

/** The level in the middle, when all are laid in a row; two where the middle lies between two that differ. Levels are no numbers to take a mean of. */
function middleOf(ballots: readonly Ballot[]): number[] {
  const levels = ballots.map(([level = 0]) => level).toSorted((a, b) => a - b)
  const half = levels.length / 2
  const [low = 0, high = 0] = [levels[Math.ceil(half) - 1], levels[Math.floor(half)]]
  return low === high ? [low] : [low, high]
}
