import type { LanguageCode } from '../rule.ts'
import type { Token } from '../tokens.ts'
import { BREAKS } from '../traits.ts'
import type { Words } from './features.ts'
import { ME, WE, type WordFacts } from './word-facts.ts'

/** A stretch of tokens that the model judges by itself: the first person and what stands around it, or the beginning of a sentence. */
export type Stretch = { anchor: number; from: number; to: number }

const BEFORE = 3
const BEHIND = 7
/** A sentence that begins without a person is looked at a little further. */
const BEHIND_BEGINNING = 10
const APART = 4
const NO_PAST = new Set(
  'asi aqui ahi alli porque cafe comite jose bebe tambien casi jamas ademas ante que mi si ti'.split(' '),
)

/** Spanish and Portuguese verbs show the person by their ending: what is known of such a word, with it. */
export function withPersonShown(known: WordFacts, token: Token, lang: LanguageCode): WordFacts {
  const person = known.person === -1 && token.kind === 'word' && token.plain.length >= 5 ? personShown(token, lang) : -1
  if (person === -1) return known
  return { ...known, person, kinds: [...known.kinds, person], firstKinds: [...known.firstKinds, person] }
}

function personShown({ plain, raw }: Token, lang: LanguageCode): number {
  if (plain.endsWith('mos')) return WE
  if (lang === 'pt') return plain.endsWith('ei') ? ME : -1
  const last = raw.charCodeAt(raw.length - 1)
  return (last === 0xe9 || last === 0xed) && !NO_PAST.has(plain) ? ME : -1
}

/** Every stretch of a text, in its order. What is quoted is passed over. */
export function forEachStretch({ reading, facts }: Words, judge: (stretch: Stretch) => void): void {
  const { traits, sentenceStart, sentenceEnd, quoted } = reading
  const ends = (place: number) => quoted[place] === 1 || (traits[place]! & BREAKS) !== 0
  let last = -APART
  for (let at = 0; at < facts.length; at += 1) {
    if (quoted[at] === 1) continue
    const begins = sentenceStart[at] === at
    if (!begins && (at - last < APART || facts[at]!.person === -1)) continue
    last = at
    let from = at
    while (from > sentenceStart[at]! && at - from < BEFORE && !ends(from - 1)) from -= 1
    const limit = Math.min(sentenceEnd[at]!, at + (begins ? BEHIND_BEGINNING : BEHIND))
    let to = at + 1
    while (to < limit && !ends(to)) to += 1
    judge({ anchor: at, from, to })
  }
}
