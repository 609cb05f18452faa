import { PLACES, signsOf, type Words } from './features.ts'
import type { LanguageCode } from '../rule.ts'
import type { Stretch } from './windows.ts'

/** What a stretch must reach to be a hat, in each language that there were texts enough to learn from. */
export type Thresholds = Partial<Record<LanguageCode, number>>

/** Weights of signs, in units. */
export type HatModel = { weights: Int8Array; unit: number; bias: number; thresholds: Thresholds }

/** As it is kept in a file: base64 of pairs of (how many places further, a weight). */
export type PackedModel = { packed: string; unit: number; bias: number; thresholds: Thresholds }

/** Long stretches have more signs than short ones: their sum is taken down. */
export function dampened(sum: number, signs: number): number {
  return (8 * sum) / Math.sqrt(signs + 60)
}

/** How much speaks for a hat in a stretch: above 0 more than against it. */
export function weigh(model: HatModel, words: Words, stretch: Stretch): number {
  const { count, places } = signsOf(words, stretch)
  let sum = 0
  for (let i = 0; i < count; i += 1) sum += model.weights[places[i]!]!
  return dampened(sum * model.unit, count) + model.bias
}

/** Packs the weights that are not nothing. */
export function packWeights(weights: Int8Array): string {
  const bytes: number[] = []
  let last = 0
  for (const [place, weight] of weights.entries()) {
    if (weight === 0) continue
    let step = place - last
    last = place
    for (; step >= 128; step >>>= 7) bytes.push((step & 127) | 128)
    bytes.push(step, weight & 255)
  }
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

export function unpackModel({ packed, unit, bias, thresholds }: PackedModel): HatModel {
  const binary = atob(packed)
  const weights = new Int8Array(PLACES)
  let place = 0
  for (let i = 0; i < binary.length; i += 1) {
    let step = 0
    for (let shift = 0; ; shift += 7, i += 1) {
      const byte = binary.charCodeAt(i)
      step |= (byte & 127) << shift
      if (byte < 128) break
    }
    place += step
    i += 1
    weights[place] = binary.charCodeAt(i)
  }
  return { weights, unit, bias, thresholds }
}
