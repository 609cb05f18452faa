import { randomInt } from 'node:crypto'

/** The same in an order of chance (Fisher and Yates). */
export function shuffled<T>(all: readonly T[]): T[] {
  const left = [...all]
  return all.flatMap(() => left.splice(randomInt(left.length), 1))
}
