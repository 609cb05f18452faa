import { cutText, type Cut } from './cut-text.ts'
import { quotedZones } from './quoted-zones.ts'
import { BULLET, CAPITAL, ENDS, STOP } from './traits.ts'

/** A text made ready for the rules: tokens and where they stand, and for each its sentence, whether it begins a line, whether it is quoted. */
export type Reading = Cut & {
  text: string
  /** The traits of all tokens together. */
  seen: number
  /** Index of the first token of the sentence that a token is in. */
  sentenceStart: Int32Array
  /** Index after the last token of that sentence. */
  sentenceEnd: Int32Array
  /** How many tokens the row of capitalised words has that begins here, and one more; 0 when nobody has asked yet. */
  runs: Uint8Array
  /** The same for rows that only the particles of names may join. */
  nameRuns: Uint8Array
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
/** Reads a text once; every rule works on the result. Linear in the length of the text. */
export function readText(text: string): Reading {
  const cut = cutText(text)
  const { starts, ends, traits } = cut
  const count = starts.length
  const sentenceStart = new Int32Array(count)
  const sentenceEnd = new Int32Array(count).fill(count)
  const beginsLine = new Uint8Array(count)
  let seen = 0
  let start = 0
  for (let i = 0; i < count; i += 1) {
    seen |= traits[i]!
    let breaks = i === 0 ? 2 : breaksBetween(text, ends[i - 1]!, starts[i]!)
    if (breaks > 0) beginsLine[i] = 1
    if (breaks === 1 && isShortLine(text, cut, i)) breaks = 2
    if (i > 0 && (breaks > 1 || (breaks === 1 && (traits[i]! & BULLET) !== 0) || endsSentence(cut, i - 1, breaks))) {
      sentenceEnd.fill(i, start, i)
      start = i
    }
    sentenceStart[i] = start
  }
  return {
    text,
    ...cut,
    seen,
    sentenceStart,
    sentenceEnd,
    beginsLine,
    runs: new Uint8Array(count),
    nameRuns: new Uint8Array(count),
    quoted: quotedZones(text, cut, seen),
  }
}

function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0
  for (let i = from; i < to; i += 1) if (text.charCodeAt(i) === 10) breaks += 1
  return breaks
}

function endsSentence({ tokens, starts, ends, traits }: Cut, i: number, breaks: number): boolean {
  if ((traits[i]! & (ENDS | STOP)) === 0) return false
  const next = tokens[i + 1]!
  if ((traits[i]! & ENDS) !== 0) return next.raw !== tokens[i]!.raw && next.raw !== ')' && next.raw !== '”'
  if (starts[i + 1] === ends[i]) return false
  if (i === 0 || breaks > 0) return true
  const before = tokens[i - 1]!
  if (
    ends[i - 1] === starts[i] &&
    (ABBREVIATIONS.has(before.plain) || (before.raw.length === 1 && before.letters !== 'none'))
  ) {
    return next.letters === 'small' ? false : before.plain === 'etc'
  }
  return next.letters !== 'small'
}

/** A short line before a capital letter is a line of its own (a heading, an address, a signature), not a wrapped sentence. */
function isShortLine(text: string, { ends, traits }: Cut, i: number): boolean {
  if ((traits[i]! & CAPITAL) === 0) return false
  const end = ends[i - 1]!
  return end - (text.lastIndexOf('\n', end) + 1) < SHORT_LINE
}
