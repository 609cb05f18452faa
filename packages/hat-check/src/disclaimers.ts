import type { SpeakerWords } from './conditions.ts'
import type { Match } from './match-pattern.ts'
import type { Reading } from './reading.ts'
import { wordSet } from './word-set.ts'

const DISTANCES = wordSet('disclaim disclaims disclaimed coincidental coincidence unrelated unaffiliated')
const SUPPOSES = wordSet('if whether unless suppose supposing imagine si 果 如 若 бы если لو se')
const OPINION = wordSet(
  'opinion opinions view views statement statements reflect reflects represent represents opiniones opinioes opiniao refletem мнения мнение взгляды отражают отражает الآراء آرائي تعبر avis propos responsible endorse endorsed endorses',
)
const COMPANIES = wordSet(
  'company employer firm organisation organization university institute empresa entreprise employeur',
)
const SHRUGS = wordSet(
  'mine errors mistakes connection knows cares blame disclaimer ravings ramblings asked nothing part nobody none ideas rien nada',
)
const KEPT_OUT = wordSet(
  'know discuss infer conclusion read reviewed approved part participate relu lu approuvé participe leído aprobado participo sé hablo',
)
const BETWEEN = wordSet('por para es from for of de par is')
const WHOSE = wordSet(
  'mine own personal personally necessarily herein author alone solely private propias propia personnelle personnelles personales miennes',
)

/** "The opinions here do not necessarily reflect those of my company": a sentence that says whose opinion it is not. */
export function isDisclaimed(reading: Reading, words: SpeakerWords, match: Match): boolean {
  let negated = false
  let opinion = false
  for (let i = match.spanFrom - 1; i >= reading.sentenceStart[match.spanFrom]! && i > match.spanFrom - 40; i -= 1) {
    const { plain, raw } = reading.tokens[i]!
    if (
      raw === ';' ||
      plain === 'but' ||
      plain === 'however' ||
      plain === 'mais' ||
      plain === 'pero' ||
      plain === 'mas' ||
      plain === 'но'
    )
      break
    if (words.negations.has(plain)) negated = true
    if (OPINION.has(plain)) opinion = true
  }
  return (
    (negated && opinion) ||
    isDenied(reading, words, match) ||
    (!saysSo(reading, words, match) &&
      ((negated && isKeptOut(reading, match)) ||
        isDistanced(reading, match) ||
        isDisowned(reading, words, match) ||
        isShrugged(reading, words, match)))
  )
}

/** "I work for Lumencorp, but these opinions are not theirs": whose the opinions are not does not take back who somebody is. */
function saysSo({ tokens }: Reading, words: SpeakerWords, { spanFrom }: Match): boolean {
  return words.subjects.has(tokens[spanFrom]!.plain)
}

/** "No por mi institución", "ce n'est pas l'avis de mon service": a negation right in front. */
function isDenied({ tokens }: Reading, words: SpeakerWords, { spanFrom }: Match): boolean {
  const [before, last] = [tokens[spanFrom - 2]?.plain ?? '', tokens[spanFrom - 1]?.plain ?? '']
  return words.negations.has(last) || (words.negations.has(before) && BETWEEN.has(last))
}

/** "I do not know what my office thinks", "nothing of this was read by my superiors": whoever writes says that they had no part in it. */
function isKeptOut(reading: Reading, match: Match): boolean {
  for (let i = match.spanFrom - 1; i >= reading.sentenceStart[match.spanFrom]! && i > match.spanFrom - 12; i -= 1) {
    const { plain } = reading.tokens[i]!
    // "I do not know that our employees were there" answers for them.
    if (plain === 'that') return false
    if (KEPT_OUT.has(plain)) return true
  }
  return false
}

/** "My company does not share these opinions, they are my own": a negation, an opinion and whose it is, anywhere in the sentence. */
function isDisowned(reading: Reading, words: SpeakerWords, match: Match): boolean {
  const end = Math.min(reading.sentenceEnd[match.spanFrom]!, match.spanTo + 30)
  const start = Math.max(reading.sentenceStart[match.spanFrom]!, match.spanFrom - 30)
  let seen = 0
  for (let i = start; i < end; i += 1) {
    const { plain } = reading.tokens[i]!
    if (words.negations.has(plain)) seen |= 1
    if (OPINION.has(plain)) seen |= 2
    if (WHOSE.has(plain)) seen |= 4
  }
  return seen === 7
}

/** "No one at my company knows that I am here", "none of it is my employer's": one's company, a negation, and words of disowning. */
function isShrugged(reading: Reading, words: SpeakerWords, match: Match): boolean {
  let isCompany = false
  for (let i = match.spanFrom; i < match.spanTo; i += 1) if (COMPANIES.has(reading.tokens[i]!.plain)) isCompany = true
  if (!isCompany) return false
  const end = Math.min(reading.sentenceEnd[match.spanFrom]!, match.spanTo + 20)
  let seen = 0
  for (let i = Math.max(reading.sentenceStart[match.spanFrom]!, match.spanFrom - 20); i < end; i += 1) {
    const { plain } = reading.tokens[i]!
    if (words.negations.has(plain) || plain === 'nobody') seen |= 1
    if (SHRUGS.has(plain)) seen |= 2
  }
  return seen === 3
}

/** "If I spoke for my company": supposed, not done. */
export function isSupposed(reading: Reading, match: Match): boolean {
  const before = reading.tokens[match.spanFrom - 1]
  return before !== undefined && SUPPOSES.has(before.plain) && !before.raw.endsWith('í')
}

/** "Any likeness to the views of my company is coincidental." */
function isDistanced(reading: Reading, match: Match): boolean {
  const end = reading.sentenceEnd[match.spanFrom]!
  const start = Math.max(reading.sentenceStart[match.spanFrom]!, match.spanFrom - 30)
  for (let i = start; i < end && i < match.spanTo + 30; i += 1) {
    if (DISTANCES.has(reading.tokens[i]!.plain)) return true
  }
  return false
}
