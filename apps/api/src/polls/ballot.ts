import { type BallotInput, type PollMethod, STANCES } from '@cloakroom/contract/polls.ts'
import { MOST_OPTIONS } from '@cloakroom/contract/polls.ts'

/**
 * A vote as numbers, whatever the method: the level, the stance or the option; options from the first on, where they are ranked; dots for each
 * option, where dots are given.
 */
export type Ballot = readonly number[]

/** What is needed of a poll to read a ballot. */
export type Asked = { method: PollMethod; options: readonly string[]; dots: number | null }

/** A ballot as it was sent; null where it does not belong to this poll. */
export function ballotFrom({ method, options, dots }: Asked, sent: BallotInput): Ballot | null {
  if (sent.method !== method) return null
  switch (sent.method) {
    case 'temperature':
      return [sent.level]
    case 'consent':
      return [STANCES.indexOf(sent.stance)]
    case 'choice':
      return sent.option < options.length ? [sent.option] : null
    case 'ranked':
      return isRanking(sent.order, options.length) ? sent.order : null
    case 'dots':
      return areDots(sent.dots, options.length, dots ?? 0) ? sent.dots : null
  }
}

function isRanking(order: readonly number[], options: number): boolean {
  return new Set(order).size === order.length && order.every((option) => option < options)
}

/** At least one dot, and no more than each voter has. */
function areDots(given: readonly number[], options: number, most: number): boolean {
  const sum = given.reduce((all, one) => all + one, 0)
  return given.length === options && sum > 0 && sum <= most
}

/** Every ballot of every poll is as long as any other: from outside a box tells nothing but how many are in it. */
export const BALLOT_BYTES = MOST_OPTIONS

export function bytesOfBallot(method: PollMethod, ballot: Ballot): Buffer {
  const bytes = Buffer.alloc(BALLOT_BYTES)
  ballot.forEach((number, at) => (bytes[at] = method === 'dots' ? number : number + 1))
  return bytes
}

export function ballotOfBytes({ method, options }: Asked, bytes: Buffer): Ballot {
  if (method === 'dots') return [...bytes.subarray(0, options.length)]
  return [...bytes].filter((byte) => byte > 0).map((byte) => byte - 1)
}
