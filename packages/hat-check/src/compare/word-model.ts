import { cutText, tokensOf } from '../cut-text.ts'
import type { Token } from '../tokens.ts'

/** A logistic regression over rows of one to three words: how much each row speaks for a hat. */
export type WordModel = { weights: ReadonlyMap<string, number>; bias: number }

/** A row of words and the tokens [from, to) it stands at. */
type Row = { words: string; from: number; to: number }

const LONGEST = 3
const BEGINNING = '^'

/** Every row of one to three words of a text; the beginning counts as a word. Numbers are all alike. */
export function rowsOf(text: string): Row[] {
  const tokens = tokensOf(text)
  const words = [BEGINNING, ...tokens.map(wordOf)]
  const rows: Row[] = []
  for (let at = 0; at < words.length; at += 1) {
    for (let length = 1; length <= LONGEST && at + length <= words.length; length += 1) {
      if (at === 0 && length === 1) continue
      const from = Math.max(0, at - 1)
      rows.push({ words: words.slice(at, at + length).join(' '), from, to: at + length - 1 })
    }
  }
  return rows
}

function wordOf({ kind, plain, raw }: Token): string {
  return kind === 'number' ? '0' : kind === 'word' || kind === 'sign' ? plain || raw : kind
}

/** How likely a text is to wear a hat, by this model. Each row counts once. */
export function chanceOfHat({ weights, bias }: WordModel, text: string): number {
  let sum = bias
  for (const words of new Set(rowsOf(text).map((row) => row.words))) sum += weights.get(words) ?? 0
  return 1 / (1 + Math.exp(-sum))
}

/** The passage that speaks most for a hat: the run of words whose weights add up to most. */
export function heaviestPassage({ weights }: WordModel, text: string): [number, number] | null {
  const cut = cutText(text)
  const weightAt = cut.tokens.map(() => 0)
  for (const { words, from, to } of rowsOf(text)) {
    const each = (weights.get(words) ?? 0) / Math.max(1, to - from)
    for (let i = from; i < to; i += 1) weightAt[i]! += each
  }
  let best = { sum: 0, from: 0, to: 0 }
  let run = { sum: 0, from: 0 }
  for (const [i, weight] of weightAt.entries()) {
    run = run.sum > 0 ? { sum: run.sum + weight, from: run.from } : { sum: weight, from: i }
    if (run.sum > best.sum) best = { sum: run.sum, from: run.from, to: i + 1 }
  }
  return best.sum > 0 ? [cut.starts[best.from]!, cut.ends[best.to - 1]!] : null
}
