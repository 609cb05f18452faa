import type { Token } from './tokens.ts'

const PAIRS: Record<string, string> = { '“': '”', '«': '»', '„': '“', '‹': '›', '「': '」', '『': '』' }
/** Closes what two back-ticks open, in old transcripts. */
const DOUBLED = "''"
const LONGEST_QUOTATION = 1500

/**
 * Says for each token whether it is somebody else's words: a line that begins with ">", a passage between quotation marks,
 * code between back-ticks. A mark that never closes within its paragraph quotes nothing.
 */
export function quotedZones(text: string, tokens: Token[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length)
  markQuotedLines(text, tokens, quoted)
  markPairs(text, tokens, quoted)
  return quoted
}

function markQuotedLines(text: string, tokens: Token[], quoted: Uint8Array): void {
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
    while (next < tokens.length && tokens[next]!.start < to) {
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

function markPairs(text: string, tokens: Token[], quoted: Uint8Array): void {
  const closers = nextClosers(text, tokens)
  let at = 0
  while (at < tokens.length) {
    const closer = closers[at]!
    if (closer > at && quoted[at] === 0) {
      for (let i = at; i <= closer; i += 1) quoted[i] = 1
      at = closer + 1
    } else at += 1
  }
}

/** For each opening mark the index of the sign that closes it, else -1; one pass from the end, so that no text makes it slow. */
function nextClosers(text: string, tokens: Token[]): Int32Array {
  const closers = new Int32Array(tokens.length).fill(-1)
  const last = new Map<string, number>()
  for (let i = tokens.length - 1; i >= 0; i -= 1) {
    const token = tokens[i]!
    const following = tokens[i + 1]
    if (following && separates(text.slice(token.end, following.start))) last.clear()
    if (token.kind !== 'sign') continue
    const isDoubled = following?.raw === token.raw && following.start === token.end
    if (isDoubled && token.raw === "'") last.set(DOUBLED, i + 1)
    const isOldOpening = isDoubled && token.raw === '`' && last.has(DOUBLED)
    const plain = token.raw === '"' || token.raw === '`' ? token.raw : null
    const closing = isOldOpening ? DOUBLED : (PAIRS[token.raw] ?? plain)
    if (closing !== null) {
      const closer = last.get(closing)
      const opens = token.raw !== '"' || opensHere(text, token)
      if (closer !== undefined && opens && tokens[closer]!.start - token.start <= LONGEST_QUOTATION) closers[i] = closer
    }
    if (token.raw !== '"' || !opensHere(text, token)) last.set(token.raw, i)
  }
  return closers
}

/** A straight mark opens when a word follows it at once and none stands right before it. */
function opensHere(text: string, token: Token): boolean {
  const before = token.start === 0 ? ' ' : text.charAt(token.start - 1)
  const after = text.charAt(token.end)
  return /[\s([{>–—-]/.test(before) && after !== '' && !/\s/.test(after)
}

/** A blank line ends every quotation; so does a wide gap, since a signature may have two columns. */
function separates(gap: string): boolean {
  return gap.includes('\n\n') || (gap.length > 3 && !gap.includes('\n') && gap.trim() === '')
}
