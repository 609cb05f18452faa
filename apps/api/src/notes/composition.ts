import type { Region } from '@cloakroom/contract/regions.ts'

/** Fewer than five could be told one from the other. */
const FEWEST = 5

/**
 * Who a note may say took part: how many, if they are five or more; and from how many regions, if everybody has said theirs, there are two or more, and
 * each has five or more. One region would tell everybody's; an unknown would be known by taking away.
 */
export function compositionOf(told: readonly (Region | null)[]): { participants: number | null; regions?: number } {
  if (told.length < FEWEST) return { participants: null }
  const cells = [...Map.groupBy(told, (region) => region).values()]
  const isTold = !told.includes(null) && cells.length > 1 && cells.every((cell) => cell.length >= FEWEST)
  return isTold ? { participants: told.length, regions: cells.length } : { participants: told.length }
}
