import type { PollMethod } from '@cloakroom/contract/polls.ts'
import { describe, expect, it } from 'vitest'
import type { Ballot } from './ballot.ts'
import { countBallots } from './count-ballots.ts'

const OPTIONS = ['alder', 'birch', 'cedar', 'dogwood']
const asked = (method: PollMethod, options = 4) => ({ method, options: OPTIONS.slice(0, options), dots: 5 })
/** So many of each. */
const cast = (...many: [times: number, ballot: Ballot][]) =>
  many.flatMap(([times, ballot]) => Array.from({ length: times }, () => ballot))

describe('fewer than five ballots', () => {
  it.each(['temperature', 'consent', 'choice', 'ranked'] as const)(
    '%s: nothing is told of four, or of none',
    (method) => {
      expect(countBallots(asked(method), cast([4, [0]]))).toEqual({ kind: 'too_few' })
      expect(countBallots(asked(method), [])).toEqual({ kind: 'too_few' })
      expect(countBallots(asked(method), cast([5, [0]]))).toMatchObject({ kind: method, votes: 5 })
    },
  )

  it('dots: by voters, not by dots', () => {
    expect(countBallots(asked('dots'), cast([4, [5, 0, 0, 0]]))).toEqual({ kind: 'too_few' })
  })
})

describe('temperature', () => {
  it.each([
    ['an odd number has one in the middle', cast([2, [0]], [2, [1]], [3, [4]]), [2, 2, 0, 0, 3], [1]],
    ['half and half lies between two', cast([3, [0]], [3, [4]]), [3, 0, 0, 0, 3], [0, 4]],
    ['an even number on one level', cast([1, [1]], [4, [2]], [1, [3]]), [0, 1, 4, 1, 0], [2]],
  ])('%s', (_, ballots, counts, middle) => {
    expect(countBallots(asked('temperature'), ballots)).toEqual({
      kind: 'temperature',
      votes: ballots.length,
      counts,
      middle,
    })
  })
})

it('consent: who agrees, stands aside and objects', () => {
  const ballots = cast([4, [0]], [2, [1]], [1, [2]])
  expect(countBallots(asked('consent'), ballots)).toEqual({ kind: 'consent', votes: 7, counts: [4, 2, 1] })
})

describe('choice', () => {
  it.each([
    ['one leads', cast([3, [1]], [2, [0]]), [2, 3, 0, 0], [1]],
    ['two are equal, and nothing decides between them', cast([3, [0]], [3, [2]], [1, [3]]), [3, 0, 3, 1], [0, 2]],
  ])('%s', (_, ballots, counts, leading) => {
    expect(countBallots(asked('choice'), ballots)).toEqual({ kind: 'choice', votes: ballots.length, counts, leading })
  })
})

describe('dots', () => {
  it.each([
    ['are added up', cast([4, [1, 0, 4, 0]], [1, [5, 0, 0, 0]]), [9, 0, 16, 0], [2]],
    ['may come out equal', cast([3, [2, 1, 0, 0]], [3, [0, 1, 2, 0]]), [6, 6, 6, 0], [0, 1, 2]],
  ])('%s', (_, ballots, counts, leading) => {
    expect(countBallots(asked('dots'), ballots)).toEqual({ kind: 'dots', votes: ballots.length, counts, leading })
  })
})

describe('ranked choice', () => {
  const round = (counts: (number | null)[], dropped: number[] = [], exhausted = 0) => ({ counts, dropped, exhausted })
  it.each([
    ['more than half at once', 3, cast([4, [0, 1]], [3, [1]]), [round([4, 3, 0])], [0]],
    [
      'half is not more than half; equal at the end, the one goes that had fewer before',
      3,
      cast([4, [0]], [3, [1]], [1, [2, 1]]),
      [round([4, 3, 1], [2]), round([4, 4, null], [1]), round([4, null, null], [], 4)],
      [0],
    ],
    [
      'the second choice of those who are dropped overtakes the first',
      3,
      cast([4, [0]], [3, [1, 2]], [2, [2, 1]]),
      [round([4, 3, 2], [2]), round([4, 5, null])],
      [1],
    ],
    [
      'ballots on which nobody is left count for nobody, and for no half',
      3,
      cast([3, [0]], [2, [1]], [2, [2]], [1, [2, 0]]),
      [round([3, 2, 3], [1]), round([3, null, 3], [], 2)],
      [0, 2],
    ],
    [
      'equal on the way: the one goes that had fewer in the round before',
      4,
      cast([5, [0]], [3, [1]], [2, [2]], [1, [3, 2]]),
      [round([5, 3, 2, 1], [3]), round([5, 3, 3, null], [2]), round([5, 3, null, null], [], 3)],
      [0],
    ],
    [
      'equal from the start: the one goes that fewer put before the other',
      3,
      cast([4, [0, 2, 1]], [3, [1, 2]], [3, [2, 1]]),
      [round([4, 3, 3], [1]), round([4, null, 6])],
      [2],
    ],
    [
      'nothing tells the last two apart: they go together',
      3,
      cast([3, [0]], [1, [1, 2]], [1, [2, 1]]),
      [round([3, 1, 1])],
      [0],
    ],
    [
      'nothing tells two of four apart: they go together, and the count goes on',
      4,
      cast([4, [0]], [3, [1]], [1, [2, 3, 1]], [1, [3, 2, 1]]),
      [round([4, 3, 1, 1], [2, 3]), round([4, 5, null, null])],
      [1],
    ],
    ['all equal: no lot is drawn', 3, cast([2, [0]], [2, [1]], [2, [2]]), [round([2, 2, 2])], [0, 1, 2]],
    [
      'an option that nobody put first is the first to go',
      3,
      cast([3, [0, 2]], [3, [1, 2]]),
      [round([3, 3, 0], [2]), round([3, 3, null])],
      [0, 1],
    ],
  ])('%s', (_, options, ballots, rounds, leading) => {
    const counted = countBallots(asked('ranked', options), ballots)
    expect(counted).toEqual({ kind: 'ranked', votes: ballots.length, rounds, leading })
  })

  it('does not depend on the order in which ballots lie', () => {
    const ballots = cast([4, [0, 2, 1]], [3, [1, 2]], [3, [2, 1]], [2, [3, 0]])
    const counted = countBallots(asked('ranked'), ballots)
    for (const others of [ballots.toReversed(), ballots.toSorted((a, b) => (b[0] ?? 0) - (a[0] ?? 0))])
      expect(countBallots(asked('ranked'), others)).toEqual(counted)
  })
})
