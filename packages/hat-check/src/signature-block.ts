import { endOfPersonName, hasInstitution } from './capital-runs.ts'
import type { Finding } from './finding.ts'
import { closings, signatureSays, signatureTitles } from './lexicons/signature-words.ts'
import type { Reading } from './reading.ts'
import type { LanguageCode } from './rule.ts'
import { plainOf } from './tokens.ts'

type CellKind = 'name' | 'title' | 'body' | 'contact' | 'place' | 'prose' | 'other'
type Cell = { from: number; to: number; start: number; end: number; line: number; kind: CellKind }

const LONGEST_BLOCK = 14
const DISCLAIMS =
  /\b(?:opinions?|views?|disclaimer|speak(?:ing)? for|my own|mine|not necessarily|employer'?s?|propias?|personnel(?:le)?s?|titre personnel|opiniones)\b/i

/**
 * Finds signature blocks: a few short lines with a name or a contact, and a title or an organisation beside them. The finding
 * runs from the first title or organisation to the last. A block with only a name, or a name and an address, is no hat.
 */
export function signatureBlocks(reading: Reading, lang: LanguageCode): Finding[] {
  const cells = cellsOf(reading)
  const findings: Finding[] = []
  let block: Cell[] = []
  const close = () => {
    const finding = judge(block, reading, lang)
    if (finding) findings.push(finding)
    block = []
  }
  for (const cell of cells) {
    const last = block.at(-1)
    if (cell.kind === 'prose' || (last && cell.line - last.line > 2)) close()
    if (cell.kind !== 'prose') block.push(cell)
  }
  close()
  return findings
}

function judge(block: Cell[], reading: Reading, lang: LanguageCode): Finding | null {
  if (block.length < 2 || block.at(-1)!.line - block[0]!.line > LONGEST_BLOCK) return null
  const hats = block.filter((cell) => cell.kind === 'title' || cell.kind === 'body')
  const has = (kind: CellKind) => block.some((cell) => cell.kind === kind)
  if (hats.length === 0 || !(has('name') || has('contact'))) return null
  const isPlausible = has('contact') || isSigned(reading, block[0]!) || (has('name') && isAtEdge(reading, block))
  if (!isPlausible) return null
  const { why, label } = signatureSays[lang]
  const start = hats[0]!.start
  return {
    kind: 'hat',
    rule: 'signature.block',
    start,
    end: endOfHats(hats),
    why,
    severity: 'refuse',
    rewordings: [{ label, replacement: '' }],
  }
}

/** The run of titles and organisations from the first on; what stands far from it is left out. */
function endOfHats(hats: Cell[]): number {
  let last = hats[0]!
  for (const hat of hats) if (hat.line - last.line <= 1) last = hat
  return last.end
}

/** Without a contact, a block counts when it ends the text or is all of it. */
function isAtEdge(reading: Reading, block: Cell[]): boolean {
  const rest = reading.text.slice(block.at(-1)!.end)
  return rest.trim().length < 200 && block[0]!.kind === 'name'
}

function isSigned(reading: Reading, first: Cell): boolean {
  const before = reading.text.slice(Math.max(0, first.start - 60), first.start).trimEnd()
  const line = plainOf(before.slice(before.lastIndexOf('\n') + 1))
    .trim()
    .replace(/[,.!—–-]+$/, '')
    .trim()
  return before.endsWith('--') || closings.includes(line)
}

/** Lines, cut at bars, tabs and wide gaps. Long lines and lines that read like sentences are prose. */
function cellsOf(reading: Reading): Cell[] {
  const { text } = reading
  const cells: Cell[] = []
  let token = 0
  let from = 0
  for (let line = 0; from <= text.length; line += 1) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    const raw = text.slice(from, to)
    if (raw.trim() !== '') {
      const first = token
      while (token < reading.tokens.length && reading.tokens[token]!.start < to) token += 1
      if (first < token) cells.push(...cellsOfLine(reading, first, token, line))
    }
    from = to + 1
  }
  return cells
}

function cellsOfLine(reading: Reading, first: number, last: number, line: number): Cell[] {
  const cells: Cell[] = []
  let from = first
  for (let i = first; i <= last; i += 1) {
    const isEnd = i === last
    if (!isEnd && !cutsBefore(reading, i, first)) continue
    if (i > from) {
      const cell = cellOf(reading, from, i, line)
      if (cell) cells.push(cell)
    }
    from = i
  }
  return cells
}

function cutsBefore(reading: Reading, i: number, first: number): boolean {
  if (i === first) return false
  const token = reading.tokens[i]!
  const before = reading.tokens[i - 1]!
  const gap = reading.text.slice(before.end, token.start)
  return gap.length >= 3 || gap.includes('\t') || '|•·<>[]~'.includes(token.raw) || '|•·<>[]~'.includes(before.raw)
}

function cellOf(reading: Reading, from: number, to: number, line: number): Cell | null {
  let start = from
  let end = to
  while (start < end && isOrnament(reading, start)) start += 1
  while (end > start && isOrnament(reading, end - 1) && reading.tokens[end - 1]!.raw !== '.') end -= 1
  if (start === end) return null
  const cell = { from: start, to: end, start: reading.tokens[start]!.start, end: reading.tokens[end - 1]!.end, line }
  return { ...cell, kind: kindOf(reading, start, end, cell.start, cell.end) }
}

function isOrnament(reading: Reading, at: number): boolean {
  const token = reading.tokens[at]!
  return token.kind === 'sign' && !'("“«'.includes(token.raw)
}

function kindOf(reading: Reading, from: number, to: number, start: number, end: number): CellKind {
  if (reading.quoted[from]) return 'other'
  const words = reading.tokens.slice(from, to)
  const raw = reading.text.slice(start, end)
  if (DISCLAIMS.test(raw.slice(0, 200))) return 'other'
  if ((words.some((word) => word.kind === 'e-mail' || word.kind === 'url') && words.length <= 8) || isTelephone(raw))
    return 'contact'
  if (words.length > 16) return 'prose'
  const small = words.filter((word) => word.letters === 'small' && word.raw.length > 3).length
  const named = words.filter(
    (word) => word.letters === 'capitalised' || word.letters === 'capitals' || word.letters === 'mixed',
  ).length
  if (
    words.some(
      (word) =>
        /^(?:i|we|you|he|she|they|is|are|was|were|have|has|je|nous|vous|est|sont|yo|es|son|que)$/.test(word.plain) &&
        word.raw !== 'IS',
    )
  )
    return 'prose'
  if (named === 0) return small > 2 ? 'prose' : 'other'
  if (small > named + 1) return 'prose'
  if (
    words.some((word) => signatureTitles.has(word.plain) && word.letters !== 'small') ||
    signatureTitles.has(words[0]!.plain)
  )
    return 'title'
  if (hasInstitution(reading.tokens, from, to)) return 'body'
  if (endOfPersonName(reading, from) >= to - 1 && to - from >= 2) return 'name'
  return words.some((word) => word.kind === 'number') ? 'place' : 'other'
}

function isTelephone(raw: string): boolean {
  return /(?:\+|\b(?:tel|phone|fax|voice|mobile|tél|teléfono)\b|\(\d{2,4}\)).{0,20}\d{3}/i.test(raw.slice(0, 120))
}
