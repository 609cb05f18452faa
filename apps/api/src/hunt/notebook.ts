import type { Canary } from './canaries.ts'
import { judge, type Leak } from './judge.ts'
import type { Sample } from './sample.ts'
import { openScanner } from './scanner.ts'
import type { Truth } from './truth.ts'

/** Keeps what was heard until it is decided on: some canaries, such as the secret in a mail, are known only after they were read. */
export type Notebook = {
  tell: (canary: Canary) => void
  hear: (sample: Sample) => void
  log: (line: string) => void
  decide: (chapter: string, truth: Truth) => void
  canaries: () => readonly Canary[]
  found: () => { surfaces: Set<string>; canaries: number; bytes: number; leaks: Leak[] }
}

export function openNotebook(say: (line: string) => void): Notebook {
  const scanner = openScanner()
  const canaries = new Map<string, Canary>()
  const surfaces = new Set<string>()
  const leaks: Leak[] = []
  let samples: Sample[] = []
  let bytes = 0

  function tell(canary: Canary): void {
    if (!canaries.has(canary.id)) scanner.add(canary)
    canaries.set(canary.id, canary)
  }

  function hear(sample: Sample): void {
    surfaces.add(sample.what)
    bytes += sample.bytes.length
    samples.push(sample)
  }

  function decide(chapter: string, truth: Truth): void {
    const found = judge(scanner, samples, truth)
    say(`${chapter}: ${samples.length} answers, frames, mails, rows and lines; ${found.length} leaks`)
    leaks.push(...found)
    samples = []
  }

  return {
    tell,
    hear,
    log: (line) => hear({ what: 'log', place: 'log', by: null, rooms: [], bytes: Buffer.from(line) }),
    decide,
    canaries: () => [...canaries.values()],
    found: () => ({ surfaces, canaries: canaries.size, bytes, leaks }),
  }
}
