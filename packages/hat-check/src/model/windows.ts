import type { Reading } from '../reading.ts'
import type { LanguageCode } from '../rule.ts'
import type { Token } from '../tokens.ts'
import { factsOf, kindAt } from './word-facts.ts'

/** A stretch of tokens that the model judges by itself: the first person and what stands around it, or the beginning of a sentence. */
export type Stretch = { anchor: number; from: number; to: number }

const BEFORE = 3
const BEHIND = 7
/** A sentence that begins without a person is looked at a little further. */
const BEHIND_BEGINNING = 10
const APART = 4
const [WE, ME] = [kindAt('we'), kindAt('me')]
const BREAKS = new Set([';', '!', '?', '。', '！', '？', '؟'])
const NO_PAST = new Set(
  'asi aqui ahi alli porque cafe comite jose bebe tambien casi jamas ademas ante que mi si ti'.split(' '),
)

/** The person that a token shows: -1 none, else the place of its kind. Spanish and Portuguese verbs show it by their ending. */
export function personOf(token: Token, lang: LanguageCode): number {
  if (token.kind !== 'word') return -1
  const { kinds } = factsOf(token)
  if (kinds.includes(WE)) return WE
  if (kinds.includes(ME)) return ME
  if ((lang !== 'es' && lang !== 'pt') || token.plain.length < 5) return -1
  if (token.plain.endsWith('mos')) return WE
  if (lang === 'pt') return token.plain.endsWith('ei') ? ME : -1
  const last = token.raw.charCodeAt(token.raw.length - 1)
  return (last === 0xe9 || last === 0xed) && !NO_PAST.has(token.plain) ? ME : -1
}

/** Every stretch of a text, in its order. What is quoted is passed over. */
export function forEachStretch(reading: Reading, lang: LanguageCode, judge: (stretch: Stretch) => void): void {
  const { tokens, sentenceStart, sentenceEnd, quoted } = reading
  let last = -APART
  for (let at = 0; at < tokens.length; at += 1) {
    if (quoted[at] === 1) continue
    const begins = sentenceStart[at] === at
    if (!begins && (at - last < APART || personOf(tokens[at]!, lang) === -1)) continue
    last = at
    let from = at
    const ends = (place: number) => quoted[place] === 1 || BREAKS.has(tokens[place]!.raw)
    while (from > sentenceStart[at]! && at - from < BEFORE && !ends(from - 1)) from -= 1
    const limit = Math.min(sentenceEnd[at]!, at + (begins ? BEHIND_BEGINNING : BEHIND))
    let to = at + 1
    while (to < limit && !ends(to)) to += 1
    judge({ anchor: at, from, to })
  }
}
