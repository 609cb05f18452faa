import type { PassageView } from '@cloakroom/contract/search.ts'
import { plainForm, plainText } from './plain-text.ts'
import type { Wanted } from './words-in.ts'

/** From `start` up to `end` of a text. */
type Stretch = { start: number; end: number }
type Token = Stretch & { plain: string }

const LENGTH = 260
const BEFORE = 70
const WITHOUT_BLANKS = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/

/**
 * The part of a post in which most of what was looked for stands, in plain words, with that marked. `meant` are the words of this post that
 * are forms of what was asked for; phrases, and words of scripts without blanks, are found as they stand.
 */
export function passageOf(markdown: string, meant: readonly string[], { words, phrases }: Wanted): PassageView {
  const text = plainText(markdown)
  const tokens = tokensOf(text)
  const asked = new Set(meant)
  const exact = [...phrases, ...words.filter((word) => WITHOUT_BLANKS.test(word))]
  const marks = joined([
    ...tokens.filter(({ plain }) => asked.has(plain)),
    ...exact.flatMap((phrase) => (WITHOUT_BLANKS.test(phrase) ? asLetters(text, phrase) : asTokens(tokens, phrase))),
  ])
  return parts(text, windowOn(text, marks), marks)
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    plain: plainForm(word),
  }))
}

/** Where the words of a phrase follow each other, whatever stands between them. */
function asTokens(tokens: Token[], phrase: string): Stretch[] {
  const wanted = tokensOf(phrase).map(({ plain }) => plain)
  if (wanted.length === 0) return []
  return tokens.flatMap(({ start }, at) => {
    const last = tokens[at + wanted.length - 1]
    return last && wanted.every((plain, nth) => tokens[at + nth]?.plain === plain) ? [{ start, end: last.end }] : []
  })
}

function asLetters(text: string, phrase: string): Stretch[] {
  const found: Stretch[] = []
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
    found.push({ start: at, end: at + phrase.length })
  return found
}

/** In order, and without overlaps. */
function joined(marks: Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

/** The stretch of the text with most marks, from a little before the first of them. */
function windowOn(text: string, marks: Stretch[]): Stretch {
  let best = { start: 0, end: 0, count: 0 }
  let last = 0
  for (const [first, { start }] of marks.entries()) {
    while (last < marks.length && (marks[last]?.end ?? 0) <= start + LENGTH - BEFORE) last++
    if (last - first > best.count) best = { start, end: marks[last - 1]?.end ?? start, count: last - first }
  }
  const start = best.start <= BEFORE ? 0 : atBlank(text, best.start - BEFORE)
  const end = start + LENGTH >= text.length ? text.length : Math.max(best.end, blankBefore(text, start + LENGTH))
  return { start: whole(text, start), end: whole(text, end) }
}

/** Not in the middle of a letter that takes two units. */
function whole(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at + 1 : at
}

/** Behind the next blank; in scripts without blanks, here. */
function atBlank(text: string, from: number): number {
  const blank = text.indexOf(' ', from)
  return blank < 0 || blank > from + BEFORE / 2 ? from : blank + 1
}

function blankBefore(text: string, to: number): number {
  const blank = text.lastIndexOf(' ', to)
  return blank < to - BEFORE ? to : blank
}

function parts(text: string, { start, end }: Stretch, marks: Stretch[]): PassageView {
  const shown: PassageView = []
  const put = (words: string, isAsked: boolean) => {
    if (words !== '') shown.push({ words, isAsked })
  }
  let at = start
  if (start > 0) put('…', false)
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue
    put(text.slice(at, mark.start), false)
    put(text.slice(mark.start, mark.end), true)
    at = mark.end
  }
  put(text.slice(at, end) + (end < text.length ? '…' : ''), false)
  return shown
}
