import { endOfPersonName, hasInstitution } from './capital-runs.ts'
import { notInSignatures, signatureHeads, signatureTitles } from './lexicons/signature-words.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

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
  startsWithName?: boolean
}

const CUTS = '|•·<>[]~*=#'
const DISCLAIMS =
  /\b(?:opinions?|views?|disclaim\w*|speak(?:ing)? (?:only )?for|my own|mine|not necessarily|employers?|responsible for|policy of|propias?|titre personnel|opiniones|avis exprim\w+)\b/i
const LEGAL_FORMS = wordSet('plc ltd inc gmbh llc corp pty')
const ADDRESS_IN_WORDS = /^\W*[\w.+-]{1,60} ?(?:at|[([]at[)\]]) ?[\w-]{1,60}(?:\.[\w-]{1,20}){1,4}\W*$/i
const TELEPHONE =
  /(?:\+ ?\d|\b(?:tel|ph|phone|fax|voice|mobile|cell|office|tél|teléfono)\b|\(\d{2,4}\)|\b\d{3}[-. ]\d{3}).{0,24}\d{2}/i

/** Cuts a text into cells, line by line. */
export function signatureCells(reading: Reading): Cell[] {
  const { text, tokens } = reading
  const cells: Cell[] = []
  let token = 0
  let from = 0
  for (let line = 0; from <= text.length; line += 1) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    const first = token
    while (token < tokens.length && tokens[token]!.start < to) token += 1
    if (first < token)
      cells.push(
        ...(isMarkup(text.slice(from, Math.min(to, from + 400)))
          ? proseLine(reading, first, token, line)
          : cellsOfLine(reading, first, token, line)),
      )
    from = to + 1
  }
  return cells
}

/** Headings, links, licences and pictures of a Markdown page are no lines of a signature; nor are those above a quotation. */
function isMarkup(line: string): boolean {
  return /^#{1,6} \w|\]\(|\]: |©|^\W*licen[cs]e|^\W{0,8}(?:to|cc|sent|date|subject|objet|asunto|betreff) ?: |\b(?:wrote|schrieb|skrev)\b/i.test(
    line,
  )
}

function proseLine(reading: Reading, first: number, last: number, line: number): Cell[] {
  return [
    {
      from: first,
      to: last,
      start: reading.tokens[first]!.start,
      end: reading.tokens[last - 1]!.end,
      line,
      kind: 'prose',
    },
  ]
}

function cellsOfLine(reading: Reading, first: number, last: number, line: number): Cell[] {
  const cells: Cell[] = []
  let from = first
  for (let i = first; i <= last; i += 1) {
    if (i < last && !cutsBefore(reading, i, first)) continue
    const cell = i > from ? cellOf(reading, from, i, line) : null
    if (cell) cells.push(cell)
    from = i
  }
  if (cells.length === 0)
    return [
      {
        from: first,
        to: last,
        start: reading.tokens[first]!.start,
        end: reading.tokens[last - 1]!.end,
        line,
        kind: 'rule',
      },
    ]
  // In a line of several columns, a sentence in one of them (a motto) does not make the line prose.
  return cells.length === 1 ? cells : cells.map((cell) => (cell.kind === 'prose' ? { ...cell, kind: 'other' } : cell))
}

function cutsBefore(reading: Reading, i: number, first: number): boolean {
  if (i === first) return false
  const token = reading.tokens[i]!
  const before = reading.tokens[i - 1]!
  const gap = token.start - before.end
  return (
    gap >= 3 ||
    (gap > 0 && reading.text.charAt(before.end) === '\t') ||
    CUTS.includes(token.raw) ||
    CUTS.includes(before.raw)
  )
}

function cellOf(reading: Reading, from: number, to: number, line: number): Cell | null {
  let first = from
  let last = to
  while (first < last && isOrnament(reading.tokens[first]!) && reading.tokens[first]!.raw !== '+') first += 1
  while (last > first && isOrnament(reading.tokens[last - 1]!) && reading.tokens[last - 1]!.raw !== '.') last -= 1
  if (first === last) return null
  const start = reading.tokens[first]!.start
  const end = reading.tokens[last - 1]!.end
  return {
    from: first,
    to: last,
    start,
    end,
    line,
    startsWithName: startsWithName(reading, first, last),
    kind: kindOf(reading, first, last, reading.text.slice(start, Math.min(end, start + 240))),
  }
}

function isOrnament(token: Token): boolean {
  return token.kind === 'sign' && !'("“«'.includes(token.raw)
}

function kindOf(reading: Reading, from: number, to: number, raw: string): CellKind {
  const words = reading.tokens.slice(from, to).filter((token) => token.kind !== 'sign')
  if (DISCLAIMS.test(raw)) return 'disclaimer'
  if (reading.quoted[from] === 1 || followsDash(reading, from)) return 'other'
  if (isContact(words, raw)) return 'contact'
  if (words.length > 14 || words.some((word) => notInSignatures.has(word.plain) && word.raw !== 'IS')) return 'prose'
  const named = words.filter(
    (word) => word.letters === 'capitalised' || word.letters === 'capitals' || word.letters === 'mixed',
  ).length
  const small = words.filter((word) => word.letters === 'small' && word.raw.length > 3).length
  const startsWithTitle = words.slice(0, 2).some((word) => signatureTitles.has(word.plain))
  if (small > (startsWithTitle ? 6 : named / 2)) return 'prose'
  if (named === 0) return 'other'
  if (words.length <= 12 && words.some((word) => signatureTitles.has(word.plain) && word.letters !== 'small'))
    return 'title'
  if (
    hasInstitution(reading.tokens, from, to) ||
    LEGAL_FORMS.has(words.at(-1)!.plain) ||
    words.some((word) => word.letters !== 'small' && signatureHeads.has(word.plain))
  )
    return 'body'
  if (isName(reading, from, to)) return 'name'
  return words.some((word) => word.kind === 'number') ? 'place' : 'other'
}

/** "— Marta Pires, Director": the author of a motto. */
function followsDash(reading: Reading, from: number): boolean {
  const before = reading.tokens[from - 1]
  return before !== undefined && /^[-–—]$/.test(before.raw) && reading.beginsLine[from - 1] === 1
}

function isContact(words: Token[], raw: string): boolean {
  if (words.length <= 8 && ADDRESS_IN_WORDS.test(raw)) return true
  const mails = words.filter((word) => word.kind === 'e-mail').length
  if (mails > 0 && words.length - mails <= 6) return true
  return words.length <= 16 && TELEPHONE.test(raw.slice(0, 160))
}

/** "Ana Silva", "Dr. Ana Silva, PhD", "W. Jim Jordan": a first name alone is too little. */
function isName(reading: Reading, from: number, to: number): boolean {
  const end = endOfFullName(reading, from, to)
  return end !== -1 && (end >= to - 1 || ',('.includes(reading.tokens[end]!.raw))
}

/** "Ana Silva, Border Institute": a name and more. */
function startsWithName(reading: Reading, from: number, to: number): boolean {
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
