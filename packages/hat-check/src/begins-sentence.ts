import type { Reading } from './reading.ts'

/** True at the first word of a sentence; "Madam President, dear colleagues," and opening signs before it are skipped. */
export function beginsSentence(reading: Reading, forms: ReadonlySet<string>, at: number): boolean {
  if (at >= reading.tokens.length) return false
  const start = reading.sentenceStart[at]!
  if (at === start) return true
  if (at - start > 24) return false
  const previous = reading.tokens[at - 1]!
  if (previous.kind !== 'sign') return false
  for (let i = start; i < at; i += 1) {
    const token = reading.tokens[i]!
    if (token.kind === 'sign' || token.kind === 'number') continue
    if (token.letters === 'capitalised' || token.letters === 'capitals' || forms.has(token.plain)) continue
    return false
  }
  return at - start <= 2 || hasForm(reading, forms, start, at) || isOnlySigns(reading, start, at)
}

function hasForm(reading: Reading, forms: ReadonlySet<string>, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (forms.has(reading.tokens[i]!.plain)) return true
  return false
}

function isOnlySigns(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1)
    if (reading.tokens[i]!.kind === 'word' && reading.tokens[i]!.raw.length > 3) return false
  return true
}
