import type { Finding } from '@cloakroom/hat-check/finding.ts'
import type { Change } from './reword.ts'

const SHORT_LINE = 64
const CLOSING = 48
const BETWEEN = 240

/** What a mail program leaves behind a text: a signature, or the banner of an office's gateway. */
export function isOfMail({ rule }: Finding): boolean {
  return rule.startsWith('signature.') || rule.startsWith('boilerplate.')
}

/**
 * Takes out the whole of what a mail program added, not only the words found in it: the lines of the block, a "--" above it and a closing
 * such as "Kind regards,". Null where there is nothing of the kind.
 */
export function withoutMailSignature(text: string, findings: readonly Finding[]): Change | null {
  const blocks = findings.filter(isOfMail).map((finding) => blockAround(text, finding))
  const [first] = blocks
  if (!first) return null
  let { from, to } = first
  for (const block of blocks.slice(1)) if (block.from - to <= BETWEEN) to = Math.max(to, block.to)
  from = withClosing(text, from)
  const before = text.slice(0, from).trimEnd()
  const after = text.slice(to).trimStart()
  if (after === '') return { from: before.length, to: text.length, insert: '' }
  return { from: before.length, to: text.length - after.length, insert: before === '' ? '' : '\n\n' }
}

function blockAround(text: string, { start, end, rule }: Finding): { from: number; to: number } {
  const isShort = (line: string) =>
    rule.startsWith('boilerplate.') || (line.length <= SHORT_LINE && !/[.!?…。]$/.test(line))
  let from = startOfLine(text, start)
  while (from > 0) {
    const above = text.slice(startOfLine(text, from - 1), from - 1).trim()
    if (above === '' || !isShort(above)) break
    from = startOfLine(text, from - 1)
  }
  let to = endOfLine(text, end)
  while (to < text.length) {
    const below = text.slice(to + 1, endOfLine(text, to + 1)).trim()
    if (below === '') break
    to = endOfLine(text, to + 1)
  }
  return { from, to }
}

/** "--" and "Kind regards," stand above the block, with or without an empty line between. */
function withClosing(text: string, from: number): number {
  const above = text.slice(0, from).trimEnd()
  const start = startOfLine(text, above.length)
  const line = above.slice(start).trim()
  const isRule = /^[-_=~*—]{2,}$/.test(line)
  const isClosing = line.length <= CLOSING && /[,،，]$/.test(line)
  return line !== '' && (isRule || isClosing) ? start : from
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  return newline === -1 ? text.length : newline
}
