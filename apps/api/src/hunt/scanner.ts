import { createHash } from 'node:crypto'
import type { Canary } from './canaries.ts'
import { layersOf } from './layers.ts'
import { spellingsOf } from './spellings.ts'

type Sighting = { canary: Canary; how: string; around: string }

/** Finds every canary in some bytes, in every spelling, in every layer, whatever the case of its letters. */
export type Scanner = {
  add(canary: Canary): void
  scan(bytes: Buffer): Sighting[]
}

type Needle = { canary: Canary; how: string; bytes: Buffer }

/** Shorter spellings would be found everywhere by chance. */
const SHORTEST = 9
/** What is compared first. */
const WINDOW = 7
const BASE = 0x01000193
/** Enough for thousands of needles, with few hits by chance. */
const FILTER_BITS = 22
const TOP = Array.from({ length: WINDOW }).reduce<number>((product) => Math.imul(product, BASE), 1)

/** Searches like Rabin and Karp: the hash of a window moves along with it, and only where it is that of a needle are bytes compared. */
export function openScanner(canaries: readonly Canary[] = []): Scanner {
  const needles = new Map<number, Needle[]>()
  const filter = new Uint8Array(2 ** FILTER_BITS)
  // Most answers are the same few bytes again and again.
  const known = new Map<string, Sighting[]>()

  function add(canary: Canary): void {
    known.clear()
    for (const { how, bytes } of spellingsOf(canary.value)) {
      if (bytes.length < SHORTEST) continue
      const needle = { canary, how, bytes: folded(bytes) }
      const hash = hashOf(needle.bytes)
      needles.set(hash, [...(needles.get(hash) ?? []), needle])
      filter[hash >>> (32 - FILTER_BITS)] = 1
    }
  }

  function scan(bytes: Buffer): Sighting[] {
    const key = createHash('sha1').update(bytes).digest('base64')
    const before = known.get(key)
    if (before) return before
    const found = new Map<string, Sighting>()
    for (const layer of layersOf(bytes))
      for (const { canary, how, at } of search(folded(layer)))
        found.set(`${canary.id} ${how}`, { canary, how, around: excerpt(layer, at) })
    const sightings = [...found.values()]
    known.set(key, sightings)
    return sightings
  }

  function* search(hay: Buffer): Generator<Needle & { at: number }> {
    if (hay.length < WINDOW) return
    let hash = hashOf(hay)
    for (let at = 0; ; at++) {
      if (filter[hash >>> (32 - FILTER_BITS)] === 1)
        for (const needle of needles.get(hash) ?? [])
          if (hay.subarray(at, at + needle.bytes.length).equals(needle.bytes)) yield { ...needle, at }
      if (at + WINDOW >= hay.length) return
      hash = (Math.imul(hash, BASE) + hay[at + WINDOW]! - Math.imul(hay[at]!, TOP)) >>> 0
    }
  }

  for (const canary of canaries) add(canary)
  return { add, scan }
}

function hashOf(bytes: Buffer): number {
  let hash = 0
  for (let at = 0; at < WINDOW; at++) hash = (Math.imul(hash, BASE) + bytes[at]!) >>> 0
  return hash
}

/** ASCII letters small, all other bytes as they are. In base64 and hashes that makes a hit by chance a little likelier, and still none. */
function folded(bytes: Buffer): Buffer {
  const small = Buffer.from(bytes)
  for (let at = 0; at < small.length; at++) if (small[at]! >= 65 && small[at]! <= 90) small[at]! += 32
  return small
}

function excerpt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', Math.max(0, at - 60), at + 60).replaceAll(/[^\x20-\x7e]/g, '·')
}
