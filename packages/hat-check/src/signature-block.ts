import { withBodiesOfDomains } from './bodies-of-domains.ts'
import type { Finding } from './finding.ts'
import { closings } from './lexicons/signature-words.ts'
import type { Reading } from './reading.ts'
import type { Says } from './rule.ts'
import { signatureCells, startsWithName, type Cell, type CellKind } from './signature-cells.ts'
import { plainOf } from './plain-letters.ts'

const LONGEST_BLOCK = 16
const LONGEST_TAIL = 240

/**
 * Finds signature blocks: a few short lines with a name or a contact, and a title or an organisation beside them, where a text
 * ends or after "--" or a closing. The finding runs from the first title or organisation to the last that follows it closely.
 * A name alone, a name with an address, or a disclaimer alone is no hat.
 */
export function signatureBlocks(reading: Reading, says: Says): Finding[] {
  const findings: Finding[] = []
  let block: Cell[] = []
  const close = () => {
    if (block.length === 0) return
    const finding = judge(withBodiesOfDomains(block, reading), reading, says)
    if (finding) findings.push(finding)
    block = []
  }
  for (const cell of withWrappedDisclaimers(signatureCells(reading), reading)) {
    const last = block.at(-1)
    if (cell.kind === 'prose' || (last && cell.line - last.line > 2)) close()
    if (cell.kind !== 'prose') block.push(cell)
  }
  close()
  return findings
}

/** A disclaimer may run over several lines: what stands below it, in the same column, goes with it until one ends the sentence. */
function withWrappedDisclaimers(cells: Cell[], reading: Reading): Cell[] {
  let open: Cell | null = null
  const upward = cells.map((cell, i) =>
    isContinued(reading, cell, cells, i) ? { ...cell, kind: 'disclaimer' as const } : cell,
  )
  return upward.map((cell) => {
    if (cell.kind === 'disclaimer') open = cell
    else if (
      open &&
      cell.line === open.line + 1 &&
      cell.kind !== 'contact' &&
      isBelow(reading, open, cell) &&
      !endsSentence(reading, open)
    ) {
      open = { ...cell, kind: 'disclaimer' }
      return open
    } else if (open && cell.line > open.line + 1) open = null
    return cell
  })
}

/** "Lumencorp and the Border Institute / disclaim these opinions": the line above belongs to the sentence below. */
function isContinued(reading: Reading, cell: Cell, cells: Cell[], at: number): boolean {
  if (cell.kind !== 'body' && cell.kind !== 'title') return false
  const next = cells
    .slice(at + 1, at + 6)
    .find((other) => other.line === cell.line + 1 && isBelow(reading, cell, other))
  if (next?.kind !== 'disclaimer' || endsSentence(reading, cell)) return false
  return reading.tokens[next.from]!.letters === 'small'
}

function isBelow(reading: Reading, upper: Cell, lower: Cell): boolean {
  return Math.abs(columnOf(reading, upper) - columnOf(reading, lower)) <= 6
}

function columnOf(reading: Reading, cell: Cell): number {
  return cell.start - (reading.text.lastIndexOf('\n', cell.start) + 1)
}

function endsSentence(reading: Reading, cell: Cell): boolean {
  return (
    /[.!?)"”*=]/.test(reading.text.charAt(cell.end - 1)) ||
    /^[.!?)"”*=|]/.test(reading.text.slice(cell.end).trimStart().slice(0, 1))
  )
}

function judge(block: Cell[], reading: Reading, says: Says): Finding | null {
  const hats = block.filter((cell) => cell.kind === 'title' || cell.kind === 'body')
  if (hats.length === 0 || (block.length < 2 && !isLoneLine(reading, block[0]!))) return null
  // "Ruth Ambler, On Ports, p. 50" is where something is written.
  if (/\bpp?\. ?\d/.test(reading.text.slice(block[0]!.start, block.at(-1)!.end))) return null
  if (block.at(-1)!.line - block[0]!.line > LONGEST_BLOCK) return null
  const has = (kind: CellKind) =>
    block.some((cell) => cell.kind === kind || (kind === 'name' && startsWithName(reading, cell)))
  const signed = isSigned(reading, block)
  const closesText = reading.text.length - block.at(-1)!.end < LONGEST_TAIL
  const isSignature = signed
    ? has('name') || has('contact') || has('disclaimer')
    : closesText &&
      ((has('name') && (has('contact') || block.length <= 6)) ||
        (has('contact') && hats.length > 0 && beginsParagraph(reading, block[0]!.start)) ||
        (has('disclaimer') && block.length > 2))
  if (!isSignature) return null
  const { why, label } = says.signature
  return {
    kind: 'hat',
    rule: 'signature.block',
    start: hats[0]!.start,
    end: endOfHats(hats),
    why,
    severity: 'refuse',
    rewordings: [{ label, replacement: '' }],
  }
}

/** "Marta Pires, Border Institute" as the last paragraph of a post: a name, and what it belongs to. */
function isLoneLine(reading: Reading, cell: Cell): boolean {
  const { start, end } = cell
  return (
    start > 0 && !reading.text.slice(end).trim() && beginsParagraph(reading, start) && startsWithName(reading, cell)
  )
}

/** The run of titles and organisations from the first on; what stands far from it is left out. */
function endOfHats(hats: Cell[]): number {
  let last = hats[0]!
  for (const hat of hats) if (hat.line - last.line <= 1) last = hat
  return last.end
}

function beginsParagraph({ text }: Reading, start: number): boolean {
  return /(?:^|\n[ \t]*)\n[ \t]*$|^[ \t]*$/.test(text.slice(Math.max(0, start - 40), start))
}

/** After "--", a ruled line, or "Kind regards,". */
function isSigned(reading: Reading, block: Cell[]): boolean {
  if (block[0]!.kind === 'rule') return true
  const before = reading.text.slice(Math.max(0, block[0]!.start - 60), block[0]!.start).trimEnd()
  const line = plainOf(before.slice(before.lastIndexOf('\n') + 1)).trim()
  const bare = line.replace(/[,.!—–-]+$/, '').trim()
  return (
    before.endsWith('--') ||
    before.endsWith('__') ||
    closings.includes(bare) ||
    block.some((cell) => closings.includes(plainOf(reading.text.slice(cell.start, cell.end))))
  )
}
