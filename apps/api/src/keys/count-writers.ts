import type { KeyObject } from 'node:crypto'
import { seatId } from './seat-id.ts'

/**
 * How many different members wrote, of whom each writing tells its seat and the scope of that seat. A number leaves this function, and nothing that says
 * who wrote what; nothing is kept. A seat that is nobody's counts for nobody.
 */
export function countWriters(
  key: KeyObject,
  writings: readonly { scope: string; seat: string }[],
  memberIds: readonly string[],
): number {
  const writers = new Set<string | undefined>()
  for (const { scope, seat } of writings)
    writers.add(memberIds.find((memberId) => seatId(key, scope, memberId) === seat))
  writers.delete(undefined)
  return writers.size
}
