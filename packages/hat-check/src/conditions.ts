import { beginsSentence, type Match } from './match-pattern.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

export type SpeakerWords = {
  first: ReadonlySet<string>
  subjects: ReadonlySet<string>
  third: ReadonlySet<string>
  forms: ReadonlySet<string>
  negations: ReadonlySet<string>
  cancels: ReadonlySet<string>
  isFirstPersonForm: (plain: string) => boolean
}

const FAR_BACK = 24
const FAR_AHEAD = 30
const PREPOSITIONS = wordSet(
  "of in on at to for from by with about as than de du des d' à au aux dans pour par sur avec en chez del a por para con sobre como desde",
)

/** "I am not here on behalf of …": a negation up to six words in front, in the same clause, that no "only" cancels. One in front of "I" is another clause's. */
export function isNegated(reading: Reading, words: SpeakerWords, match: Match): boolean {
  if (words.subjects.has(reading.tokens[match.from]!.plain)) return false
  const lowest = Math.max(reading.sentenceStart[match.spanFrom]!, match.spanFrom - 6)
  for (let i = match.spanFrom - 1; i >= lowest; i -= 1) {
    const token = reading.tokens[i]!
    if (token.raw === ';' || token.raw === ':' || token.raw === ',') return false
    if (words.negations.has(token.plain)) return !isCancelled(reading, words, i, match.spanFrom)
  }
  return false
}

function isCancelled(reading: Reading, words: SpeakerWords, negation: number, end: number): boolean {
  for (let i = negation + 1; i <= end && i <= negation + 2; i += 1)
    if (words.cancels.has(reading.tokens[i]!.plain)) return true
  return false
}

/**
 * Is the writer the subject? The nearest person decides: back from the match first (a name, "he", "who" or a plain noun as subject
 * say no; "I", "my", "we" say yes), and when the sentence begins with the match, forward from it.
 */
export function speakerGoverns(reading: Reading, words: SpeakerWords, match: Match): boolean {
  const back = lookBack(reading, words, match.from)
  if (back !== 'nobody') return back === 'writer'
  return lookAhead(reading, words, match.to) === 'writer'
}

function lookBack(reading: Reading, words: SpeakerWords, from: number): 'writer' | 'other' | 'nobody' {
  if (beginsSentence(reading, words.forms, from) && !hasFirst(reading, words, reading.sentenceStart[from]!, from))
    return 'nobody'
  const lowest = Math.max(reading.sentenceStart[from]!, from - FAR_BACK)
  let content = 0
  for (let i = from - 1; i >= lowest; i -= 1) {
    const token = reading.tokens[i]!
    if (isFirst(words, token)) return 'writer'
    if (isThird(words, token)) return 'other'
    if (
      token.kind === 'word' &&
      (token.letters === 'capitalised' || token.letters === 'capitals') &&
      i > reading.sentenceStart[from]!
    ) {
      if (!words.forms.has(token.plain) && !isAddressed(reading, words, i) && !followsPreposition(reading, i))
        return 'other'
    }
    if (token.letters === 'small' && token.raw.length > 3) content += 1
  }
  return content > 3 ? 'other' : 'nobody'
}

/** "…, Mr Barroso, …" names the person spoken to, not the subject. */
function isAddressed(reading: Reading, words: SpeakerWords, at: number): boolean {
  for (let i = at - 1; i >= Math.max(reading.sentenceStart[at]!, at - 4); i -= 1) {
    const token = reading.tokens[i]!
    if (words.forms.has(token.plain)) return true
    if (token.raw === ',') return false
  }
  return false
}

function lookAhead(reading: Reading, words: SpeakerWords, to: number): 'writer' | 'other' | 'nobody' {
  if (to >= reading.tokens.length) return 'nobody'
  const highest = Math.min(reading.tokens.length, to + FAR_AHEAD, reading.sentenceEnd[to - 1]!)
  for (let i = to; i < highest; i += 1) {
    const token = reading.tokens[i]!
    if (isFirst(words, token)) return 'writer'
    if (isThird(words, token)) return 'other'
  }
  return 'nobody'
}

/** In "a member of the Lakeland parliament" the capitals belong to a complement, not to the subject. */
function followsPreposition(reading: Reading, at: number): boolean {
  for (let i = at - 1; i >= Math.max(reading.sentenceStart[at]!, at - 3); i -= 1) {
    const token = reading.tokens[i]!
    if (token.kind === 'sign') return false
    if (PREPOSITIONS.has(token.plain)) return true
  }
  return false
}

function hasFirst(reading: Reading, words: SpeakerWords, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isFirst(words, reading.tokens[i]!)) return true
  return false
}

/** "presento" is the first person, "presentó" is not: the accent is gone from the plain form. */
function isFirst(words: SpeakerWords, token: Token): boolean {
  return (words.first.has(token.plain) || words.isFirstPersonForm(token.plain)) && !token.raw.endsWith('ó')
}

/** "His Excellency" is a form of address, "his" is somebody else. */
function isThird(words: SpeakerWords, token: Token): boolean {
  return token.letters === 'small' && words.third.has(token.plain)
}
