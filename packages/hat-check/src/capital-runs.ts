import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { institutionNames } from './lexicons/institution-names.ts'
import {
  ACRONYM,
  CAPITAL,
  CONNECTOR,
  FIRST_OF_NAME,
  INSTITUTION_HEAD,
  NOT_NAME,
  PARTICLE,
  PLACE,
  SMALL,
  STOP,
} from './traits.ts'

const LONGEST_RUN = 12

/**
 * Where a row of capitalised words ends ("Global Fund for the Oceans"), or -1 when the token is no such word. Little words may join them. Many shapes
 * ask at the same token: the answer is kept with the text.
 */
export function endOfCapitalRun(reading: Reading, at: number, joints: number = CONNECTOR): number {
  const kept = joints === CONNECTOR ? reading.runs : reading.nameRuns
  const before = kept[at]
  if (before === undefined) return -1
  const length = before === 0 ? lengthOfRun(reading, at, joints) : before - 1
  kept[at] = length + 1
  return length === 0 ? -1 : at + length
}

function lengthOfRun(reading: Reading, at: number, joints: number): number {
  const { tokens, traits, sentenceStart } = reading
  if (!isCapital(reading, at)) return 0
  let end = at + 1
  const limit = Math.min(tokens.length, at + LONGEST_RUN)
  while (end < limit) {
    if (sentenceStart[end] !== sentenceStart[at]) break
    if (isCapital(reading, end) || isInitialDot(reading, end)) end += 1
    else {
      let next = end
      while (next < limit && next < end + 3 && (traits[next]! & joints) !== 0) next += 1
      if (next === end || next >= limit || !isCapital(reading, next)) break
      end = next + 1
    }
  }
  return end - at
}

/** An institution: a row of capitalised words with evidence in it (a head such as "Agency", a known name, an acronym). */
export function endOfInstitution(reading: Reading, at: number): number {
  const start = reading.tokens[at]?.plain === 'the' ? at + 1 : at
  const end = endOfCapitalRun(reading, start)
  if (end === -1) return -1
  return hasInstitution(reading.tokens, start, end) ? end : -1
}

/** The same, but an acronym that the lexicon does not know is no evidence: in technical talk it may be a format. */
export function endOfCertainInstitution(reading: Reading, at: number): number {
  const start = reading.tokens[at]?.plain === 'the' ? at + 1 : at
  const end = endOfCapitalRun(reading, start)
  for (let i = start; i < end; i += 1) {
    if ((reading.traits[i]! & (INSTITUTION_HEAD | ACRONYM)) !== 0 || isKnownInstitution(reading.tokens, i)) return end
  }
  return -1
}

/** Is there evidence of an institution among these tokens? */
export function hasInstitution(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!
    if ((token.traits & (INSTITUTION_HEAD | SMALL)) === INSTITUTION_HEAD) return true
    if (isKnownInstitution(tokens, i)) return true
    if (isAcronym(token) && !isShouted(tokens, i)) return true
  }
  return false
}

/** A name from the lexicon of institutions that begins at this token. */
export function isKnownInstitution(tokens: Token[], at: number): boolean {
  const { plain, traits } = tokens[at]!
  if ((traits & (FIRST_OF_NAME | SMALL)) !== FIRST_OF_NAME) return false
  return institutionNames.get(plain)!.some((rest) => rest.every((word, i) => tokens[at + 1 + i]?.plain === word))
}

/** "UNODC", "FBI": two to eight capitals that are not a country, a unit or a shouted word. */
export function isAcronym(token: Token): boolean {
  if (token.letters !== 'capitals' && token.letters !== 'mixed') return false
  if ((token.traits & ACRONYM) !== 0) return true
  const { length } = token.raw
  return token.letters === 'capitals' && length >= 2 && length <= 8 && (token.traits & (NOT_NAME | PLACE)) === 0
}

/** "TOTAL HOMICIDE DEATHS": words in capitals beside other words in capitals are shouted; before a number they are a mark ("AMA 1234"). The lexicon decides first. */
function isShouted(tokens: Token[], at: number): boolean {
  if ((tokens[at]!.traits & ACRONYM) !== 0) return false
  const next = tokens[at + 1]
  if (next && (next.kind === 'number' || next.raw === '#')) return true
  return [tokens[at - 1], tokens[at + 1]].some(
    (beside) => beside?.letters === 'capitals' && beside.raw.length > 2 && (beside.traits & ACRONYM) === 0,
  )
}

/** A person: capitalised words that are neither a place, nor an institution, nor a word that is capitalised for another reason. */
export function endOfPersonName(reading: Reading, at: number): number {
  const end = endOfCapitalRun(reading, at, PARTICLE)
  if (end === -1 || end - at > 5) return -1
  const { tokens } = reading
  if (hasInstitution(tokens, at, end) && !isSurnameInCapitals(tokens, at, end)) return -1
  for (let i = at; i < end; i += 1) {
    const token = tokens[i]!
    if (
      (token.traits & PLACE) !== 0 ||
      (i === at && (token.traits & NOT_NAME) !== 0 && !(token.raw.length === 1 && tokens[at + 1]?.raw === '.'))
    )
      return -1
    if (
      end - at === 1 &&
      token.plain.length > 6 &&
      /(?:ism|ity|ment|tion|ian|ians|isme|ite|ismo|dad)$/.test(token.plain)
    )
      return -1
  }
  return tokens[at]!.raw.length > 1 || end - at > 1 ? end : -1
}

/** "Awa NDIAYE", "Jean LE GOFF": a first name and a surname in capitals, as minutes and French mail write it. "Projet FARO" is short. */
function isSurnameInCapitals(tokens: Token[], at: number, end: number): boolean {
  const surname = tokens.slice(at + 1, end)
  return (
    tokens[at]!.letters === 'capitalised' &&
    (tokens[at]!.traits & INSTITUTION_HEAD) === 0 &&
    surname.some(({ raw }) => raw.length > 4) &&
    surname.every(({ letters, traits }) => letters === 'capitals' && (traits & ACRONYM) === 0)
  )
}

/** A name that is neither a place nor an ordinary capitalised word: a company, a project, a person. */
export function endOfProperName(reading: Reading, at: number): number {
  const start = reading.tokens[at]?.plain === 'the' ? at + 1 : at
  const end = endOfCapitalRun(reading, start)
  if (end === -1) return -1
  for (let i = start; i < end; i += 1) {
    const { traits } = reading.tokens[i]!
    if ((traits & PLACE) !== 0 && !hasInstitution(reading.tokens, start, end)) return -1
    if ((traits & NOT_NAME) !== 0 && i === start) return -1
  }
  return end
}

function isCapital({ tokens, traits }: Reading, at: number): boolean {
  return (traits[at]! & CAPITAL) !== 0 && tokens[at]!.raw !== 'I'
}

function isInitialDot(reading: Reading, at: number): boolean {
  if ((reading.traits[at]! & STOP) === 0) return false
  const before = reading.tokens[at - 1]!
  return (
    (before.raw.length === 1 || /^(?:dr|mr|mrs|ms|jr|sr|st|inc|corp|ltd)$/.test(before.plain)) &&
    isCapital(reading, at + 1)
  )
}
