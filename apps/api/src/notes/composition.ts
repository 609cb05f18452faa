import type { Region } from '@cloakroom/contract/regions.ts'

export type Composition = { participants: number | null; regions?: number }

/** Fewer than five could be told one from the other. */
const FEWEST = 5

/**
 * Who a note may say took part: how many, if they are five or more; and from how many regions, if everybody has said theirs, there are two or more, and
 * each has five or more. One region would tell everybody's; an unknown would be known by taking away.
 */
export function compositionOf(told: readonly (Region | null)[]): Composition {
  if (told.length < FEWEST) return { participants: null }
  const cells = [...Map.groupBy(told, (region) => region).values()]
  const isTold = !told.includes(null) && cells.length > 1 && cells.every((cell) => cell.length >= FEWEST)
  return isTold ? { participants: told.length, regions: cells.length } : { participants: told.length }
}

/**
 * What a note may say beside what notes of this room have said before. Whoever lays two of them side by side takes one from the other, so what is left must
 * be five or more, too: as many participants are told in the same words, a few more or fewer not at all, and regions are counted once.
 */
export function compositionBeside(now: Composition, before: readonly Composition[]): Composition {
  const { participants } = now
  if (participants === null) return now
  const told = before.flatMap((one) => (one.participants === null ? [] : [{ ...one, count: one.participants }]))
  if (told.length === 0) return now
  const same = told.findLast(({ count }) => count === participants)
  if (same) return { participants, ...(same.regions !== undefined && { regions: same.regions }) }
  return { participants: told.every(({ count }) => Math.abs(count - participants) >= FEWEST) ? participants : null }
}
