import { checkHatsByRules } from './check-hats.ts'
import type { FindingKind } from './finding.ts'

/** One line of a file in cases/: a text, what it must be judged as, and the passages of which one must be found. */
export type WrittenCase = {
  isKnownFailure: boolean
  label: FindingKind | 'clear'
  lang: string
  text: string
  spans: [number, number][]
}

const LABELS = { '+': 'hat', '@': 'identifies-participant', '-': 'clear' } as const

/** "+en [[We at the bank]] disagree." A sign (+ hat, @ names somebody, - neither), the language, the text; "?en + …" is a known failure. */
export function parseCase(line: string): WrittenCase | null {
  const parts = /^(?:\?(\w\w) )?([+@-])(\w\w)? (.+)$/.exec(line)
  const sign = parts?.[2]
  if (!parts || !(sign === '+' || sign === '@' || sign === '-')) return null
  const { text, spans } = withoutMarks(parts[4]!.replaceAll(String.raw`\n`, '\n'))
  return { isKnownFailure: parts[1] !== undefined, label: LABELS[sign], lang: parts[1] ?? parts[3] ?? '', text, spans }
}

/** "a [[b]] c" -> "a b c" and where b is; a third bracket belongs to the text. */
function withoutMarks(marked: string): { text: string; spans: [number, number][] } {
  let text = marked
  const spans: [number, number][] = []
  for (let start = text.indexOf('[['); start !== -1; start = text.indexOf('[[', start)) {
    const close = /\]\](?!\])/.exec(text.slice(start))
    if (!close) break
    const end = start + close.index
    text = text.slice(0, start) + text.slice(start + 2, end) + text.slice(end + 2)
    spans.push([start, end - 2])
  }
  return { text, spans }
}

/** By the rules alone, since the model learns from these cases: a hat or a name must be found where it is marked, or anywhere when nothing is; a clear text must raise no finding at all. */
export function isJudgedRightly({ text, label, spans }: WrittenCase): boolean {
  const findings = checkHatsByRules(text)
  if (label === 'clear') return findings.length === 0
  return findings.some(
    ({ kind, start, end }) =>
      kind === label && (spans.length === 0 || spans.some(([from, to]) => start < to && end > from)),
  )
}
