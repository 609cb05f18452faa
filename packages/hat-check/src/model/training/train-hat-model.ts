import { readText } from '../../reading.ts'
import type { LabelledItem } from '../../labelled-items.ts'
import type { LanguageCode } from '../../rule.ts'
import { PLACES, signsOf, wordsOf } from '../features.ts'
import { dampened, type HatModel, type Thresholds } from '../hat-model.ts'
import { forEachStretch, type Stretch } from '../windows.ts'

/** A labelled text to learn from; `weight` says how much it counts. */
export type Lesson = Pick<LabelledItem, 'text' | 'lang' | 'label' | 'spans'> & { weight: number }

type Example = { places: Int32Array; isHat: boolean; weight: number }

const ROUNDS = 8
const STEP = 0.2
const PULL = 1e-2
/** A sign must occur in so many texts to be kept. */
const LEAST_SEEN = 3
const LANGUAGES: readonly string[] = ['en', 'fr', 'es', 'pt', 'ar', 'ru', 'zh']

/** Learns from labelled texts (logistic regression, AdaGrad). The same lessons in the same order give the same model. */
export function trainHatModel(lessons: readonly Lesson[], thresholds: Thresholds): HatModel {
  const learnt = lessons.map(examplesOf)
  const examples = learnt.flat()
  const weights = new Float64Array(PLACES)
  const travelled = new Float64Array(PLACES).fill(1e-6)
  let bias = -1
  let biasTravelled = 1e-6
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const at of shuffled(examples.length, round)) {
      const { places, isHat, weight } = examples[at]!
      let sum = 0
      for (const place of places) sum += weights[place]!
      const error = weight * (1 / (1 + Math.exp(-dampened(sum, places.length) - bias)) - (isHat ? 1 : 0))
      biasTravelled += error * error
      bias -= (STEP * error) / Math.sqrt(biasTravelled)
      const slope = dampened(error, places.length)
      for (const place of places) {
        const step = slope + PULL * weights[place]!
        travelled[place]! += step * step
        weights[place]! -= (STEP * step) / Math.sqrt(travelled[place]!)
      }
    }
  }
  return { ...inSmallUnits(weights, seenOften(learnt)), bias, thresholds }
}

function inSmallUnits(weights: Float64Array, often: Uint8Array): Pick<HatModel, 'weights' | 'unit'> {
  let most = 0
  for (const [place, weight] of weights.entries())
    if (often[place]! >= LEAST_SEEN) most = Math.max(most, Math.abs(weight))
  const unit = most / 127
  return {
    unit,
    weights: Int8Array.from(weights, (weight, place) => (often[place]! >= LEAST_SEEN ? Math.round(weight / unit) : 0)),
  }
}

/** In how many texts each sign occurs. */
function seenOften(learnt: readonly Example[][]): Uint8Array {
  const seen = new Uint8Array(PLACES)
  for (const examples of learnt) {
    const here = new Set(examples.flatMap(({ places }) => [...places]))
    for (const place of here) seen[place] = Math.min(255, seen[place]! + 1)
  }
  return seen
}

function examplesOf({ text, lang, label, spans, weight }: Lesson): Example[] {
  const reading = readText(text)
  const code = LANGUAGES.includes(lang) ? (lang as LanguageCode) : 'en'
  const words = wordsOf(reading, code)
  const stretches: Stretch[] = []
  forEachStretch(words, (stretch) => stretches.push(stretch))
  return stretches.flatMap((stretch, i) => {
    const isHat = label === 'hat' && wears(reading, stretches, i, spans)
    // Of a text that wears a hat elsewhere we do not know what else in it is one.
    if (label === 'hat' && !isHat) return []
    const { count, places } = signsOf(words, stretch)
    return [{ places: places.slice(0, count), isHat, weight }]
  })
}

/** Does a labelled passage begin in this stretch, in front of the next one's anchor, or go on behind its anchor? */
function wears(
  reading: ReturnType<typeof readText>,
  stretches: Stretch[],
  at: number,
  spans: [number, number][],
): boolean {
  const { anchor, to } = stretches[at]!
  if (spans.length === 0) return stretches.length === 1
  const start = reading.starts[anchor]!
  const end = reading.ends[to - 1]!
  const next = stretches[at + 1]
  const isBeginning = reading.sentenceStart[anchor] === anchor
  const before = isBeginning && next && next.anchor < to ? reading.starts[next.anchor]! : end
  return spans.some(([from, until]) => from < end && until > start && (!isBeginning || from < before))
}

/** An order that looks random and is the same every time. */
function shuffled(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i)
  let state = seed + 1
  for (let i = count - 1; i > 0; i -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (i + 1)
    const kept = order[i]!
    order[i] = order[other]!
    order[other] = kept
  }
  return order
}
