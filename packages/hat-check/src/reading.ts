import { quotedZones } from './quoted-zones.ts'
import { tokensOf, type Token } from './tokens.ts'

/** A text made ready for the rules: tokens, and for each token its sentence, whether it begins a line, whether it is quoted. */
export type Reading = {
  text: string
  tokens: Token[]
  /** Index of the first token of the sentence that a token is in. */
  sentenceStart: Int32Array
  /** Index after the last token of that sentence. */
  sentenceEnd: Int32Array
  /** 1 where a token is the first of its line. */
  beginsLine: Uint8Array
  /** 1 where a token is somebody else's words. */
  quoted: Uint8Array
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st sr sra srs dra mme mlle mm me art no nr vs etc cf eg ie inc ltd corp co jr ing lic gen col sgt lt rep sen gov hon rev fig vol pp p ed u.s e.g i.e av bd esq ph dept univ г гг др тд тп см руб'.split(
    ' ',
  ),
)

const SHORT_LINE = 44
/** Signs that end a sentence wherever they stand; a full stop has to be looked at. */
const ENDS = new Set(['!', '?', '…', '。', '！', '？', '؟', '۔'])

/** Reads a text once; every rule works on the result. Linear in the length of the text. */
export function readText(text: string): Reading {
  const tokens = tokensOf(text)
  const sentenceStart = new Int32Array(tokens.length)
  const sentenceEnd = new Int32Array(tokens.length).fill(tokens.length)
  const beginsLine = new Uint8Array(tokens.length)
  let start = 0
  for (let i = 0; i < tokens.length; i += 1) {
    let breaks = i === 0 ? 2 : breaksBetween(text, tokens[i - 1]!.end, tokens[i]!.start)
    beginsLine[i] = breaks > 0 ? 1 : 0
    if (breaks === 1 && isShortLine(text, tokens, i)) breaks = 2
    if (i > 0 && (breaks > 1 || (breaks === 1 && isBullet(tokens[i]!)) || endsSentence(tokens, i - 1, breaks))) {
      sentenceEnd.fill(i, start, i)
      start = i
    }
    sentenceStart[i] = start
  }
  return { text, tokens, sentenceStart, sentenceEnd, beginsLine, quoted: quotedZones(text, tokens) }
}

function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0
  for (let i = from; i < to; i += 1) if (text.charCodeAt(i) === 10) breaks += 1
  return breaks
}

function isBullet(token: Token): boolean {
  return token.raw === '*' || token.raw === '-' || token.raw === '•' || token.raw === '>' || token.raw === '–'
}

function endsSentence(tokens: Token[], i: number, breaks: number): boolean {
  const token = tokens[i]!
  if (token.kind !== 'sign') return false
  const next = tokens[i + 1]!
  if (ENDS.has(token.raw)) return next.raw !== token.raw && next.raw !== ')' && next.raw !== '”'
  if (token.raw !== '.') return false
  if (next.start === token.end) return false
  const before = tokens[i - 1]
  if (!before || breaks > 0) return true
  if (
    before.end === token.start &&
    (ABBREVIATIONS.has(before.plain) || (before.raw.length === 1 && before.letters !== 'none'))
  ) {
    return next.letters === 'small' ? false : before.plain === 'etc'
  }
  return next.letters !== 'small'
}

/** A short line before a capital letter is a line of its own (a heading, an address, a signature), not a wrapped sentence. */
function isShortLine(text: string, tokens: Token[], i: number): boolean {
  const token = tokens[i]!
  if (token.letters !== 'capitalised' && token.letters !== 'capitals' && token.letters !== 'mixed') return false
  const { end } = tokens[i - 1]!
  return end - (text.lastIndexOf('\n', end) + 1) < SHORT_LINE
}
