import { endOfPersonName, hasInstitution } from './capital-runs.ts'
import type { Reading } from './reading.ts'
import {
  ADDRESS,
  CAPITAL,
  CUTS,
  HEAD,
  LEGAL_FORM,
  LONG,
  MAY_BE_MARKUP,
  MAY_BE_TELEPHONE,
  MAY_DISCLAIM,
  NOT_IN_SIGNATURES,
  NUMBER,
  ORNAMENT,
  SIGN,
  SMALL,
  STOP,
  TITLE,
} from './traits.ts'

/** What a piece of a line is, as far as a signature goes. */
export type CellKind = 'name' | 'title' | 'body' | 'contact' | 'place' | 'disclaimer' | 'rule' | 'prose' | 'other'

/** A piece of a line: a line is cut at bars, tabs and wide gaps. `from` and `to` are tokens, `start` and `end` offsets. */
export type Cell = {
  from: number
  to: number
  start: number
  end: number
  line: number
  kind: CellKind
}

const DISCLAIMS =
  /\b(?:opinions?|views?|disclaim\w*|speak(?:ing)? (?:only )?for|my own|mine|not necessarily|employers?|responsible for|policy of|propias?|titre personnel|opiniones|avis exprim\w+)\b/i
const ADDRESS_IN_WORDS = /^\W*[\w.+-]{1,60} ?(?:at|[([]at[)\]]) ?[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}\W*$/i
const TELEPHONE =
  /(?:\+ ?\d|\b(?:tel|ph|phone|fax|voice|mobile|cell|office|tél|teléfono)\b|\(\d{2,4}\)|\b\d{3}[-. ]\d{3}).{0,24}\d{2}/i

/** Cuts a text into cells, line by line. */
export function signatureCells(reading: Reading): Cell[] {
  const { text, starts } = reading
  const cells: Cell[] = []
  let token = 0
  let from = 0
  for (let line = 0; from <= text.length; line += 1) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    const first = token
    while (token < starts.length && starts[token]! < to) token += 1
    if (first < token) {
      const isProse =
        (together(reading, first, token) & MAY_BE_MARKUP) !== 0 && isMarkup(text.slice(from, Math.min(to, from + 400)))
      if (isProse) cells.push(cellAt(reading, first, token, line, 'prose'))
      else pushCells(cells, reading, first, token, line)
    }
    from = to + 1
  }
  return cells
}

function cellAt({ starts, ends }: Reading, from: number, to: number, line: number, kind: CellKind): Cell {
  return { from, to, start: starts[from]!, end: ends[to - 1]!, line, kind }
}

/** The traits of some tokens together. */
function together({ traits }: Reading, from: number, to: number): number {
  let all = 0
  for (let i = from; i < to; i += 1) all |= traits[i]!
  return all
}

/** Headings, links, licences and pictures of a Markdown page are no lines of a signature; nor are those above a quotation. */
function isMarkup(line: string): boolean {
  return /^#{1,6} \w|\]\(|\]: |©|^\W*licen[cs]e|^\W{0,8}(?:to|cc|sent|date|subject|objet|asunto|betreff) ?: |\b(?:wrote|schrieb|skrev)\b/i.test(
    line,
  )
}

function pushCells(cells: Cell[], reading: Reading, first: number, last: number, line: number): void {
  const before = cells.length
  let from = first
  for (let i = first + 1; i <= last; i += 1) {
    if (i < last && !cutsBefore(reading, i)) continue
    pushCell(cells, reading, from, i, line)
    from = i
  }
  if (cells.length === before) cells.push(cellAt(reading, first, last, line, 'rule'))
  // In a line of several columns, a sentence in one of them (a motto) does not make the line prose.
  if (cells.length > before + 1)
    for (let i = before; i < cells.length; i += 1) if (cells[i]!.kind === 'prose') cells[i]!.kind = 'other'
}

function cutsBefore({ text, starts, ends, traits }: Reading, i: number): boolean {
  const gap = starts[i]! - ends[i - 1]!
  return gap >= 3 || ((traits[i]! | traits[i - 1]!) & CUTS) !== 0 || (gap > 0 && text.charAt(ends[i - 1]!) === '\t')
}

function pushCell(cells: Cell[], reading: Reading, from: number, to: number, line: number): void {
  const { tokens, traits } = reading
  let first = from
  let last = to
  while (first < last && (traits[first]! & ORNAMENT) !== 0 && tokens[first]!.raw !== '+') first += 1
  while (last > first && (traits[last - 1]! & (ORNAMENT | STOP)) === ORNAMENT) last -= 1
  if (first < last) cells.push(cellAt(reading, first, last, line, kindOf(reading, first, last)))
}

function kindOf(reading: Reading, from: number, to: number): CellKind {
  const { text, tokens, starts, ends, traits } = reading
  let all = 0
  // Of the words that are not all in small letters.
  let large = 0
  let words = 0
  let mails = 0
  let small = 0
  let named = 0
  for (let i = from; i < to; i += 1) {
    const here = traits[i]!
    all |= here
    if ((here & SIGN) !== 0) continue
    words += 1
    if ((here & ADDRESS) !== 0 && tokens[i]!.kind === 'e-mail') mails += 1
    if ((here & SMALL) === 0) large |= here
    else if ((here & LONG) !== 0) small += 1
    if ((here & CAPITAL) !== 0) named += 1
  }
  const raw = () => text.slice(starts[from], Math.min(ends[to - 1]!, starts[from]! + 240))
  if ((all & MAY_DISCLAIM) !== 0 && DISCLAIMS.test(raw())) return 'disclaimer'
  if (reading.quoted[from] === 1 || followsDash(reading, from)) return 'other'
  if (words <= 8 && (all & (STOP | ADDRESS)) !== 0 && ADDRESS_IN_WORDS.test(raw())) return 'contact'
  if (mails > 0 && words - mails <= 6) return 'contact'
  if (words <= 16 && (all & MAY_BE_TELEPHONE) !== 0 && TELEPHONE.test(raw().slice(0, 160))) return 'contact'
  if (words > 14 || (all & NOT_IN_SIGNATURES) !== 0) return 'prose'
  if (small > (startsWithTitle(reading, from, to) ? 6 : named / 2)) return 'prose'
  if (named === 0) return 'other'
  if (words <= 12 && (large & TITLE) !== 0) return 'title'
  if (hasInstitution(tokens, from, to) || endsLegally(reading, from, to) || (large & HEAD) !== 0) return 'body'
  if (isName(reading, from, to)) return 'name'
  return (all & NUMBER) !== 0 ? 'place' : 'other'
}

/** Is one of the first two words a title? */
function startsWithTitle({ traits }: Reading, from: number, to: number): boolean {
  let words = 0
  for (let i = from; i < to && words < 2; i += 1) {
    if ((traits[i]! & TITLE) !== 0) return true
    if ((traits[i]! & SIGN) === 0) words += 1
  }
  return false
}

function endsLegally({ traits }: Reading, from: number, to: number): boolean {
  let last = to - 1
  while (last > from && (traits[last]! & SIGN) !== 0) last -= 1
  return (traits[last]! & LEGAL_FORM) !== 0
}

/** "— Marta Pires, Director": the author of a motto. */
function followsDash(reading: Reading, from: number): boolean {
  const before = reading.tokens[from - 1]
  return before !== undefined && /^[-–—]$/.test(before.raw) && reading.beginsLine[from - 1] === 1
}

/** "Ana Silva", "Dr. Ana Silva, PhD", "W. Jim Jordan": a first name alone is too little. */
function isName(reading: Reading, from: number, to: number): boolean {
  const end = endOfFullName(reading, from, to)
  return end !== -1 && (end >= to - 1 || ',('.includes(reading.tokens[end]!.raw))
}

/** "Ana Silva, Border Institute": a name and more. */
export function startsWithName(reading: Reading, { from, to }: Cell): boolean {
  const end = endOfFullName(reading, from, to)
  return end !== -1 && end < to && ',(-–/'.includes(reading.tokens[end]!.raw)
}

function endOfFullName(reading: Reading, from: number, to: number): number {
  const { tokens } = reading
  let first = from
  while (first < to && /^(?:dr|mr|mrs|ms|prof|professor|m|mme|sr|sra|ing|lic|\.)$/.test(tokens[first]!.plain))
    first += 1
  const end = endOfPersonName(reading, first)
  return end - first >= 2 ? end : -1
}
