import type { Finding } from '@cloakroom/hat-check/finding.ts'

export type Change = { from: number; to: number; insert: string }

/** One of the rewordings, in place of the words found. */
export function reword(finding: Finding, replacement: string): Change {
  return { from: finding.start, to: finding.end, insert: replacement }
}

/** The words found taken out, with the comma and space that held them, so that a whole sentence is left. */
export function leaveOut(text: string, { start, end }: Finding): Change {
  const after = /^\s*[,;:]?\s*/.exec(text.slice(end))?.[0] ?? ''
  const isAtStart = /(^|[.!?…]\s+|\n\s*)$/.test(text.slice(0, start))
  const rest = text.slice(end + after.length)
  if (isAtStart) {
    if (after.includes('\n')) return { from: start, to: end, insert: '' }
    const next = rest.at(0) ?? ''
    return { from: start, to: end + after.length + next.length, insert: next.toLocaleUpperCase() }
  }
  // Between two commas one of them goes too.
  const before = (after.startsWith(',') ? /,?\s*$/ : /\s*$/).exec(text.slice(0, start))?.[0] ?? ''
  return { from: start - before.length, to: end, insert: '' }
}

export function applied(text: string, { from, to, insert }: Change): string {
  return text.slice(0, from) + insert + text.slice(to)
}
