import { rowsOf, type WordModel } from './word-model.ts'

export type Lesson = { text: string; isHat: boolean }

const ROUNDS = 25
const STEP = 0.3
/** Pulls weights towards nothing, so that rows seen once or twice say little. */
const PULL = 1e-4
const LEAST_SEEN = 2

/** Learns from labelled texts by stochastic gradient descent (AdaGrad). The same lessons in the same order give the same model. */
export function trainWordModel(lessons: readonly Lesson[]): WordModel {
  const { ids, texts } = numbered(lessons)
  const weights = new Float64Array(ids.size)
  const travelled = new Float64Array(ids.size).fill(1e-8)
  let bias = 0
  let biasTravelled = 1e-8
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const place of shuffled(texts.length, round)) {
      const { rows, isHat } = texts[place]!
      let sum = bias
      for (const id of rows) sum += weights[id]!
      const error = 1 / (1 + Math.exp(-sum)) - (isHat ? 1 : 0)
      biasTravelled += error * error
      bias -= (STEP * error) / Math.sqrt(biasTravelled)
      for (const id of rows) {
        const slope = error + PULL * weights[id]!
        travelled[id]! += slope * slope
        weights[id]! -= (STEP * slope) / Math.sqrt(travelled[id]!)
      }
    }
  }
  return { weights: new Map([...ids].map(([words, id]) => [words, weights[id]!])), bias }
}

function numbered(lessons: readonly Lesson[]) {
  const rowsByText = lessons.map(({ text }) => new Set(rowsOf(text).map(({ words }) => words)))
  const seen = new Map<string, number>()
  for (const rows of rowsByText) for (const words of rows) seen.set(words, (seen.get(words) ?? 0) + 1)
  const ids = new Map<string, number>()
  for (const [words, count] of seen) if (count >= LEAST_SEEN) ids.set(words, ids.size)
  const texts = rowsByText.map((rows, i) => ({
    rows: [...rows].flatMap((words) => ids.get(words) ?? []),
    isHat: lessons[i]!.isHat,
  }))
  return { ids, texts }
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
