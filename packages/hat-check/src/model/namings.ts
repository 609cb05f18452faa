import type { Token } from '../tokens.ts'
import type { ForEachStretch } from './stretches.ts'
import { factsOf, kindAt } from './word-facts.ts'

const BEFORE = 4
const BEHIND = 5
const BEHIND_BEGINNING = 9
const APART = 3
const [SAID, FEEL] = [kindAt('said'), kindAt('feel')]

/**
 * The stretches in which a participant may be named beside what they said or think: around such verbs, around what is written like a name near one, and where sentences
 * begin with either. What is quoted counts too: the line above a quotation names its author.
 */
export const forEachNaming: ForEachStretch = ({ tokens, sentenceStart, sentenceEnd }, _lang, judge) => {
  const speaks = tokens.map(isSpeech)
  let last = -APART
  for (const [at, token] of tokens.entries()) {
    const start = sentenceStart[at]!
    const begins = start === at
    if (!begins && (at - last < APART || !(speaks[at] || isLikeName(token)))) continue
    last = at
    const from = Math.max(start, at - BEFORE)
    const to = Math.max(at + 1, Math.min(sentenceEnd[at]!, at + (begins ? BEHIND_BEGINNING : BEHIND)))
    if (hasAny(speaks, from, to)) judge({ anchor: at, from, to })
  }
}

function isSpeech(token: Token): boolean {
  if (token.kind !== 'word') return false
  const { kinds } = factsOf(token)
  return kinds.includes(SAID) || kinds.includes(FEEL)
}

function isLikeName({ letters }: Token): boolean {
  return letters === 'capitalised' || letters === 'capitals' || letters === 'mixed'
}

function hasAny(marks: readonly boolean[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (marks[at]) return true
  return false
}
