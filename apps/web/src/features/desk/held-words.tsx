import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { Fragment } from 'react'
import '#ui/fields.css'
import './desk.css'

/** The words as they were written, with what the hat check found marked in them. */
export function HeldWords({ markdown, findings }: Pick<HeldPostView, 'markdown' | 'findings'>) {
  return (
    <p className="words held-words">
      <MarkedWords text={markdown} findings={findings} />
    </p>
  )
}

/** A text with what was found in it marked. */
export function MarkedWords({ text, findings }: { text: string; findings: HeldPostView['findings'] }) {
  return markedParts(text, findings).map((part) =>
    part.why ? (
      <mark key={part.at} className="hat" title={part.why}>
        {part.text}
      </mark>
    ) : (
      <Fragment key={part.at}>{part.text}</Fragment>
    ),
  )
}

export type MarkedPart = { at: number; text: string; why?: string }

/** The text in parts, marked and not; findings that overlap are marked once. */
export function markedParts(
  text: string,
  findings: readonly { start: number; end: number; why: string }[],
): MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  for (const { start, end, why } of findings.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(at, start)
    if (end <= from || from >= text.length) continue
    if (from > at) parts.push({ at, text: text.slice(at, from) })
    parts.push({ at: from, text: text.slice(from, end), why })
    at = Math.min(end, text.length)
  }
  if (at < text.length) parts.push({ at, text: text.slice(at) })
  return parts
}
