import { beginsSentence } from './begins-sentence.ts'
import type { Match } from './match-pattern.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { wordSet } from './word-set.ts'

export type SpeakerWords = {
  first: ReadonlySet<string>
  subjects: ReadonlySet<string>
  third: ReadonlySet<string>
  /** Of these, the ones that can be a subject. */
  others: ReadonlySet<string>
  forms: ReadonlySet<string>
  negations: ReadonlySet<string>
  cancels: ReadonlySet<string>
  isFirstPersonForm: (plain: string, raw: string) => boolean
}

const FAR_BACK = 24
const FAR_AHEAD = 30
const SPEAKS = wordSet(
  `speak speaking speaks spoke write writing talk talking say saying said here act acting appear appearing come coming represent representing mean claim pretend
  purport post posting comment commenting reflect reflects statement statements opinion opinions view views necessarily anything done intended taken construed regarded considered interpreted understood read
  parle parlons parler ecris suis interviens agis engage exprime reponds represente hablo hablamos hablar escribo estoy intervengo vengo actuo respondo represento digo falo falar escrevo intervenho venho ajo выступаю говорю пишу действую представляю выступать говорить أتحدث أتكلم أكتب أمثل 代`,
)
const BEHIND_VERB = wordSet('pas jamais plus point')
const PERMITS = wordSet('may can should must let also that que')
const NOUN_AHEAD = wordSet('the a an this that these those le la les un une des ce cette el los las una este esta')
const VERB_AHEAD = wordSet("no ne cannot can will would must it is it's thank lo la quiero puedo debo también")
const CLAUSE = wordSet(
  'that which who whom because where when if while whether que qui dont où parce lorsque quand si quien porque donde cuando aunque',
)
const ARTICLES = wordSet('the a an le la un une el una o a')
const BE = wordSet('is are was were been be est sont es son')
const PREPOSITIONS = wordSet(
  "of in on at to for from by with about as than de du des d' à au aux dans pour par sur avec en chez del a por para con sobre como desde",
)

/**
 * "Not as chair", "I am not here on behalf of …": a negation right in front, or up to six words in front when the verb between
 * is one of speaking or being there ("I cannot, as chair, accept this" is no disclaimer). An "only" cancels it; one in front of
 * "I" is another clause's.
 */
export function isNegated(reading: Reading, words: SpeakerWords, match: Match): boolean {
  if (words.subjects.has(reading.tokens[match.spanFrom]!.plain)) return false
  const lowest = Math.max(reading.sentenceStart[match.spanFrom]!, match.spanFrom - 6)
  let speaks = false
  for (let i = match.spanFrom - 1; i >= lowest; i -= 1) {
    const token = reading.tokens[i]!
    if (token.raw === ';' || token.raw === ':' || token.raw === ',') return false
    if (words.negations.has(token.plain)) {
      // "Je ne parle pas ce soir au nom de …": in French the verb stands before its "pas".
      if (i > lowest && BEHIND_VERB.has(token.plain) && SPEAKS.has(reading.tokens[i - 1]!.plain)) speaks = true
      return (speaks || match.spanFrom - i <= 2) && !isCancelled(reading, words, i, match.spanFrom)
    }
    if (SPEAKS.has(token.plain)) speaks = true
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
 * say no; "I", "my", "we" say yes; with the reach of a clause a name may be the object of "I"), and when the sentence begins with the match, forward from it.
 */
export function speakerGoverns(
  reading: Reading,
  words: SpeakerWords,
  match: Match,
  reach: 'nearest' | 'clause',
): boolean {
  if (hasFirst(reading, words, match.spanFrom, match.spanTo)) return true
  if (isFollowedByWriter(reading, words, match.to)) return true
  const back = lookBack(reading, words, match.from, reach)
  if (back !== 'nobody') return back === 'writer'
  const ahead = lookAhead(reading, words, match.to)
  return ahead === 'writer' || (ahead === 'nobody' && isOpenSubject(reading, words, match))
}

function lookBack(
  reading: Reading,
  words: SpeakerWords,
  from: number,
  reach: 'nearest' | 'clause',
): 'writer' | 'other' | 'nobody' {
  if (beginsSentence(reading, words.forms, from) && !hasFirst(reading, words, reading.sentenceStart[from]!, from))
    return 'nobody'
  const lowest = Math.max(reading.sentenceStart[from]!, from - FAR_BACK)
  let content = 0
  for (let i = from - 1; i >= lowest; i -= 1) {
    const token = reading.tokens[i]!
    // "I tell you frankly: as rapporteur, I doubt it": what stands before a colon has a subject of its own.
    if (token.raw === ':' && i === from - 1) return 'nobody'
    if (isFirst(words, token)) return 'writer'
    if (isThird(words, token)) return reach === 'clause' && hasSubjectBefore(reading, words, i) ? 'writer' : 'other'
    if (
      token.kind === 'word' &&
      (token.letters === 'capitalised' || token.letters === 'capitals') &&
      i > reading.sentenceStart[from]!
    ) {
      if (reach === 'nearest' && i === from - 1) return 'other'
      if (!words.forms.has(token.plain) && !isAddressed(reading, words, i) && !followsPreposition(reading, i)) {
        return reach === 'clause' && hasSubjectBefore(reading, words, i) ? 'writer' : 'other'
      }
    }
    if (token.letters === 'small' && token.raw.length > 3) content += 1
  }
  if (content > 3) return 'other'
  return content === 2 && ARTICLES.has(reading.tokens[reading.sentenceStart[from]!]!.plain) && !isPassive(reading, from)
    ? 'other'
    : 'nobody'
}

/** "The text is sent on behalf of …": who sends it is left unsaid. */
function isPassive({ tokens, sentenceStart }: Reading, from: number): boolean {
  for (let i = sentenceStart[from]!; i < from; i += 1) if (BE.has(tokens[i]!.plain)) return true
  return false
}

/** "…, Mr Barroso, …" names the person spoken to, not the subject. */
function isAddressed(reading: Reading, words: SpeakerWords, at: number): boolean {
  const start = reading.sentenceStart[at]!
  let i = at - 1
  while (i >= start && (words.forms.has(reading.tokens[i]!.plain) || reading.tokens[i]!.raw === '.')) i -= 1
  return i < at - 1 && (i < start || reading.tokens[i]!.raw === ',')
}

/** "…, and on behalf of the group, I thank you", "as rapporteur let me say": the writer stands right behind. */
function isFollowedByWriter(reading: Reading, words: SpeakerWords, to: number): boolean {
  let i = to
  while (reading.tokens[i]?.kind === 'sign' && ',)–-—'.includes(reading.tokens[i]!.raw)) i += 1
  return [i, i + 1].some((at) => {
    const token = reading.tokens[at]
    if (!token || reading.sentenceStart[at] !== reading.sentenceStart[to - 1]) return false
    return words.subjects.has(token.plain) && (at === i || PERMITS.has(reading.tokens[i]!.plain))
  })
}

/** "As rapporteur, cannot agree", "Como ponente, no lo entiendo": no noun follows that could be another subject. */
function isOpenSubject(reading: Reading, words: SpeakerWords, match: Match): boolean {
  const comma = reading.tokens[match.to]
  const next = reading.tokens[match.to + 1]
  if (!comma || comma.raw !== ',' || !next || !beginsSentence(reading, words.forms, match.from)) return false
  return (
    next.letters === 'small' &&
    !NOUN_AHEAD.has(next.plain) &&
    !words.others.has(next.plain) &&
    VERB_AHEAD.has(next.plain)
  )
}

/** When the sentence begins with the match, the writer is the subject unless somebody else follows at once. */
function lookAhead(reading: Reading, words: SpeakerWords, to: number): 'writer' | 'other' | 'nobody' {
  if (to >= reading.tokens.length) return 'nobody'
  const highest = Math.min(reading.tokens.length, to + FAR_AHEAD, reading.sentenceEnd[to - 1]!)
  const first = reading.tokens[to]!.kind === 'sign' ? to + 1 : to
  for (let i = first; i < highest; i += 1) {
    const token = reading.tokens[i]!
    if (isFirst(words, token)) return 'writer'
    if (i === first && isNamed(words, token))
      return hasSubjectAfterComma(reading, words, i, highest) ? 'writer' : 'other'
    if (i <= first + 1 && words.others.has(token.plain)) return 'other'
  }
  return 'nobody'
}

/** "I congratulate Marta on behalf of …", "I thank you": the other person is an object when the writer is the subject of the same clause. */
function hasSubjectBefore(reading: Reading, words: SpeakerWords, at: number): boolean {
  for (let i = at - 1; i >= Math.max(reading.sentenceStart[at]!, at - FAR_BACK); i -= 1) {
    const token = reading.tokens[i]!
    if (words.subjects.has(token.plain)) return true
    if (token.raw === ';' || token.raw === ':' || CLAUSE.has(token.plain)) return false
  }
  return false
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

/** "On behalf of the chair, Marta Pires, I thank you": the name is an apposition when "I" follows a comma. */
function hasSubjectAfterComma(reading: Reading, words: SpeakerWords, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1)
    if (reading.tokens[i - 1]!.raw === ',' && words.subjects.has(reading.tokens[i]!.plain)) return true
  return false
}

/** "As chair, Marta said …": a name right behind the match is the subject, unless it is spoken to. */
function isNamed(words: SpeakerWords, token: Token): boolean {
  return (
    (token.letters === 'capitalised' || token.letters === 'capitals') &&
    token.raw.length > 1 &&
    !words.forms.has(token.plain) &&
    !words.first.has(token.plain)
  )
}

/** "presento" is the first person, "presentó" is not: the accent is gone from the plain form. */
function isFirst(words: SpeakerWords, token: Token): boolean {
  return (words.first.has(token.plain) || words.isFirstPersonForm(token.plain, token.raw)) && !token.raw.endsWith('ó')
}

/** "His Excellency" is a form of address, "his" is somebody else. */
function isThird(words: SpeakerWords, token: Token): boolean {
  return words.third.has(token.plain) && (token.letters === 'small' || !/^(?:his|her|son|sa|su|sus)$/.test(token.plain))
}
