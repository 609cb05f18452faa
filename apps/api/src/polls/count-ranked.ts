import type { PollResultView } from '@cloakroom/contract/polls.ts'
import type { Ballot } from './ballot.ts'

type Ranked = Extract<PollResultView, { kind: 'ranked' }>
type Round = Ranked['rounds'][number]

/**
 * Instant run-off. In each round a ballot counts for the first option on it that is still there. More than half of the ballots that count wins; else
 * whoever has the fewest is dropped. Where several have the fewest, the one goes that had fewer in the latest earlier round in which they differed;
 * then the one that fewer ballots put before the others among them; then all of them together. No lot is drawn: options that nothing
 * tells apart are equal, and so is a result in which only such are left.
 */
export function countRanked(ballots: readonly Ballot[], options: number): Pick<Ranked, 'rounds' | 'leading'> {
  const rounds: Round[] = []
  let left = Array.from({ length: options }, (_, option) => option)
  for (;;) {
    const counts = countFirsts(ballots, options, left)
    const counted = sum(left.map((option) => counts[option] ?? 0))
    const round = { counts, exhausted: ballots.length - counted, dropped: [] as number[] }
    rounds.push(round)
    const winner = left.find((option) => (counts[option] ?? 0) * 2 > counted)
    if (winner !== undefined) return { rounds, leading: [winner] }
    const dropped = weakest(ballots, left, rounds)
    if (dropped.length === left.length) return { rounds, leading: left }
    round.dropped = dropped
    left = left.filter((option) => !dropped.includes(option))
  }
}

function countFirsts(ballots: readonly Ballot[], options: number, left: readonly number[]): (number | null)[] {
  const firsts = ballots.map((ballot) => ballot.find((option) => left.includes(option)))
  return Array.from({ length: options }, (_, option) =>
    left.includes(option) ? firsts.filter((first) => first === option).length : null,
  )
}

/** Who is to go. As many as there are left means that nothing tells them apart. */
function weakest(ballots: readonly Ballot[], left: readonly number[], rounds: readonly Round[]): number[] {
  let tied = [...left]
  for (const { counts } of rounds.toReversed()) tied = fewest(tied, (option) => counts[option] ?? 0)
  return tied.length > 1 ? fewest(tied, (option) => timesBefore(ballots, option, tied)) : tied
}

function fewest(options: readonly number[], of: (option: number) => number): number[] {
  const least = Math.min(...options.map(of))
  return options.filter((option) => of(option) === least)
}

/** How often ballots put this option before another of these; one that is not on a ballot comes after all that are. */
function timesBefore(ballots: readonly Ballot[], option: number, others: readonly number[]): number {
  const place = (ballot: Ballot, one: number) => (ballot.includes(one) ? ballot.indexOf(one) : Infinity)
  return sum(ballots.map((ballot) => others.filter((other) => place(ballot, option) < place(ballot, other)).length))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
