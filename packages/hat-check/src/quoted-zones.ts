import type { Cut } from './cut-text.ts'
import { FENCE, MARK } from './traits.ts'

const PAIRS: Record<string, string> = { '“': '”', '«': '»', '„': '“', '‹': '›', '「': '」', '『': '』' }
/** Closes what two back-ticks open, in old transcripts. */
const DOUBLED = "''"
const LONGEST_QUOTATION = 1500

/**
 * Says for each token whether it is somebody else's words: a line that begins with ">", a passage between quotation marks,
 * code between back-ticks. A mark that never closes within its paragraph quotes nothing.
 */
export function quotedZones(text: string, cut: Cut, seen: number): Uint8Array {
  const quoted = new Uint8Array(cut.tokens.length)
  if ((seen & FENCE) !== 0) markQuotedLines(text, cut.starts, quoted)
  if ((seen & MARK) !== 0) markPairs(text, cut, quoted)
  return quoted
}

function markQuotedLines(text: string, starts: readonly number[], quoted: Uint8Array): void {
  let next = 0
  let from = 0
  let inFence = false
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    const line = text.slice(from, Math.min(to, from + 12)).trimStart()
    const isFence = line.startsWith('```') || line.startsWith('~~~')
    const isQuoted =
      ((line.startsWith('>') || line.startsWith('|>')) && !isReplyLine(text.slice(from, Math.min(to, from + 160)))) ||
      inFence ||
      isFence
    if (isFence) inFence = !inFence
    while (next < starts.length && starts[next]! < to) {
      if (isQuoted) quoted[next] = 1
      next += 1
    }
    from = to + 1
  }
}

/** "> On 3 May, Ana wrote:" names somebody in the words of whoever replies. */
function isReplyLine(line: string): boolean {
  return /^[>|\s]+[\p{Lu}\d"][^.!?]{2,70}:\s*$/u.test(line) || /^[>|\s]+(?:From|De|Von|От)\s?: /.test(line)
}

function markPairs(text: string, cut: Cut, quoted: Uint8Array): void {
  const closers = nextClosers(text, cut)
  let at = 0
  while (at < closers.length) {
    const closer = closers[at]!
    if (closer > at && quoted[at] === 0) {
      for (let i = at; i <= closer; i += 1) quoted[i] = 1
      at = closer + 1
    } else at += 1
  }
}

/** For each opening mark the index of the sign that closes it, else -1; one pass from the end, so that no text makes it slow. */
function nextClosers(text: string, cut: Cut): Int32Array {
  const { tokens, starts, ends, traits } = cut
  const closers = new Int32Array(tokens.length).fill(-1)
  const last = new Map<string, number>()
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const start = starts[i]!
    const end = ends[i]!
    if (last.size > 0 && starts[i + 1]! > end + 1 && separates(text.slice(end, starts[i + 1]))) last.clear()
    if ((traits[i]! & MARK) === 0) continue
    const { raw } = tokens[i]!
    const isDoubled = tokens[i + 1]?.raw === raw && starts[i + 1] === end
    if (isDoubled && raw === "'") last.set(DOUBLED, i + 1)
    const isOldOpening = isDoubled && raw === '`' && last.has(DOUBLED)
    const plain = raw === '"' || raw === '`' ? raw : null
    const closing = isOldOpening ? DOUBLED : (PAIRS[raw] ?? plain)
    const opens = raw !== '"' || opensHere(text, start, end)
    const closer = closing === null || !opens ? undefined : last.get(closing)
    if (closer !== undefined && starts[closer]! - start <= LONGEST_QUOTATION) closers[i] = closer
    if (raw !== '"' || !opens) last.set(raw, i)
  }
  return closers
}

/** A straight mark opens when a word follows it at once and none stands right before it. */
function opensHere(text: string, start: number, end: number): boolean {
  const before = start === 0 ? ' ' : text.charAt(start - 1)
  const after = text.charAt(end)
  return /[\s([{>–—-]/.test(before) && after !== '' && !/\s/.test(after)
}

/** A blank line ends every quotation; so does a wide gap, since a signature may have two columns. */
function separates(gap: string): boolean {
  return gap.includes('\n\n') || (gap.length > 3 && !gap.includes('\n') && gap.trim() === '')
}
