import type { Reading } from '../reading.ts'
import { signsOf, type Words } from './features.ts'
import type { HatModel } from './hat-model.ts'
import type { Stretch } from './windows.ts'

/** What each token must carry, as a share of what the stretch carries, to lengthen the passage shown. */
const WORTH = 0.2
const FEWEST = 2

/** The run of tokens that carries most of what speaks for a hat in a stretch: [from, to), and how much each of them carries. */
export function heaviestRun(
  model: HatModel,
  words: Words,
  { from, to }: Stretch,
): { from: number; to: number; carried: Float64Array } {
  const carried = new Float64Array(to - from)
  let all = 0
  const { count, places, froms, tos } = signsOf(words, { anchor: from, from, to })
  for (let sign = 0; sign < count; sign += 1) {
    const weight = model.weights[places[sign]!]!
    if (weight === 0) continue
    all += Math.max(0, weight)
    const each = weight / (tos[sign]! - froms[sign]!)
    for (let i = froms[sign]!; i < tos[sign]!; i += 1) carried[i - from]! += each
  }
  const least = (WORTH * all) / carried.length
  let best = { sum: 0, from: 0, to: carried.length }
  let run = { sum: 0, from: 0 }
  for (const [i, weight] of carried.entries()) {
    const gain = weight - least
    run = run.sum > 0 ? { sum: run.sum + gain, from: run.from } : { sum: gain, from: i }
    if (run.sum > best.sum) best = { sum: run.sum, from: run.from, to: i + 1 }
  }
  const whole = trimmed(words.reading, from + best.from, from + best.to)
  return whole.to - whole.from < FEWEST ? { from, to, carried } : { ...whole, carried }
}

/** Signs of punctuation at either end are no part of a passage. */
function trimmed(reading: Reading, from: number, to: number): { from: number; to: number } {
  let first = from
  let behind = to
  while (first < behind && reading.tokens[first]!.kind === 'sign') first += 1
  while (behind > first && reading.tokens[behind - 1]!.kind === 'sign') behind -= 1
  return { from: first, to: behind }
}
