import type { Canary } from './canaries.ts'
import { mayCarry } from './may-carry.ts'
import type { Sample } from './sample.ts'
import type { Scanner } from './scanner.ts'
import type { Truth } from './truth.ts'

export type Leak = {
  surface: string
  what: string
  readBy: string
  canary: Canary['kind']
  of: string
  how: string
  around: string
}

/** What of these samples may not be there. The same leak in the same place is told once. */
export function judge(scanner: Scanner, samples: readonly Sample[], truth: Truth): Leak[] {
  const leaks = new Map<string, Leak>()
  for (const sample of samples) {
    const sightings = scanner.scan(sample.bytes)
    const beside = new Set(sightings.map(({ canary }) => canary.kind))
    for (const { canary, how, around } of sightings) {
      if (mayCarry({ canary, how, beside }, sample, truth)) continue
      const { what, place, by } = sample
      const leak = { surface: place, what, readBy: by ?? 'nobody', canary: canary.kind, of: canary.of, how, around }
      leaks.set(`${what} ${by} ${canary.id} ${how}`, leak)
    }
  }
  return [...leaks.values()]
}
