import type { Token } from '../tokens.ts'
import type { ForEachStretch } from './stretches.ts'
import { factsOf, kindAt } from './word-facts.ts'

const BEFORE = 4
const BEHIND = 5
const BEHIND_BEGINNING = 9
const APART = 3
const SAID = kindAt('said')

/**
 * The stretches in which a participant may be named beside what they said: verbs of saying, what is written like a name, and how sentences begin. What is quoted counts
 * too: the line above a quotation names its author.
 */
export const forEachNaming: ForEachStretch = ({ tokens, sentenceStart, sentenceEnd }, _lang, judge) => {
  let last = -APART
  for (const [at, token] of tokens.entries()) {
    const start = sentenceStart[at]!
    const begins = start === at
    if (!begins && (at - last < APART || !mayName(token))) continue
    last = at
    const to = Math.min(sentenceEnd[at]!, at + (begins ? BEHIND_BEGINNING : BEHIND))
    judge({ anchor: at, from: Math.max(start, at - BEFORE), to: Math.max(at + 1, to) })
  }
}

function mayName(token: Token): boolean {
  const { letters } = token
  return (
    letters === 'capitalised' || letters === 'capitals' || letters === 'mixed' || factsOf(token).kinds.includes(SAID)
  )
}
