import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { placeNames } from './lexicons/places.ts'
import { institutionAcronyms, institutionNames } from './lexicons/institution-names.ts'
import { institutionHeads } from './lexicons/institution-heads.ts'
import { notNames } from './lexicons/not-names.ts'

const CONNECTORS = new Set([
  'of',
  'for',
  'the',
  'and',
  '&',
  'on',
  'de',
  'du',
  'des',
  'del',
  'la',
  'las',
  'los',
  'le',
  'les',
  "d'",
  "l'",
  'd’',
  'l’',
  'et',
  'y',
  'e',
  'pour',
  'para',
  'da',
  'do',
  'von',
  'van',
  'der',
  'den',
  'al',
  'el',
  'bin',
  'ibn',
  'ter',
])
const PARTICLES = new Set([
  'de',
  'la',
  'del',
  'von',
  'van',
  'der',
  'den',
  'al',
  'el',
  'bin',
  'ibn',
  'da',
  'do',
  'dos',
  'ter',
  'du',
  'le',
])
const LONGEST_RUN = 12

/** Where a row of capitalised words ends ("Global Fund for the Oceans"), or -1 when the token is no such word. */
export function endOfCapitalRun(reading: Reading, at: number, connectors: ReadonlySet<string> = CONNECTORS): number {
  const { tokens } = reading
  if (!isCapital(tokens[at])) return -1
  let end = at + 1
  const limit = Math.min(tokens.length, at + LONGEST_RUN)
  while (end < limit) {
    if (reading.sentenceStart[end] !== reading.sentenceStart[at]) break
    if (isCapital(tokens[end]) || isInitialDot(tokens, end)) end += 1
    else {
      let next = end
      while (next < limit && next < end + 3 && connectors.has(tokens[next]!.plain)) next += 1
      if (next === end || next >= limit || !isCapital(tokens[next])) break
      end = next + 1
    }
  }
  return end
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
    const token = reading.tokens[i]!
    if (
      institutionHeads.has(token.plain) ||
      isKnownInstitution(reading.tokens, i) ||
      institutionAcronyms.has(token.plain)
    )
      return end
  }
  return -1
}

/** Is there evidence of an institution among these tokens? */
export function hasInstitution(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!
    if (institutionHeads.has(token.plain) && token.letters !== 'small') return true
    if (isKnownInstitution(tokens, i)) return true
    if (isAcronym(token) && !isShouted(tokens, i)) return true
  }
  return false
}

/** A name from the lexicon of institutions that begins at this token. */
export function isKnownInstitution(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  const ends = institutionNames.get(token.plain)
  if (!ends) return false
  return ends.some((rest) => rest.every((word, i) => tokens[at + 1 + i]?.plain === word) && token.letters !== 'small')
}

/** "UNODC", "FBI": two to eight capitals that are not a country, a unit or a shouted word. */
export function isAcronym(token: Token): boolean {
  if (token.letters !== 'capitals' && token.letters !== 'mixed') return false
  if (institutionAcronyms.has(token.plain)) return true
  return (
    token.letters === 'capitals' &&
    token.raw.length >= 2 &&
    token.raw.length <= 8 &&
    !notNames.has(token.plain) &&
    !placeNames.has(token.plain)
  )
}

/** "TOTAL HOMICIDE DEATHS": words in capitals beside other words in capitals are shouted; before a number they are a mark ("AMA 1234"). The lexicon decides first. */
function isShouted(tokens: Token[], at: number): boolean {
  if (institutionAcronyms.has(tokens[at]!.plain)) return false
  const next = tokens[at + 1]
  if (next && (next.kind === 'number' || next.raw === '#')) return true
  return [tokens[at - 1], tokens[at + 1]].some(
    (beside) => beside?.letters === 'capitals' && beside.raw.length > 2 && !institutionAcronyms.has(beside.plain),
  )
}

/** A person: capitalised words that are neither a place, nor an institution, nor a word that is capitalised for another reason. */
export function endOfPersonName(reading: Reading, at: number): number {
  const end = endOfCapitalRun(reading, at, PARTICLES)
  if (end === -1 || end - at > 5) return -1
  const { tokens } = reading
  if (hasInstitution(tokens, at, end) && !isSurnameInCapitals(tokens, at, end)) return -1
  for (let i = at; i < end; i += 1) {
    const token = tokens[i]!
    if (
      placeNames.has(token.plain) ||
      (i === at && notNames.has(token.plain) && !(token.raw.length === 1 && tokens[at + 1]?.raw === '.'))
    )
      return -1
    if (
      /(?:ism|ity|ment|tion|ian|ians|isme|ite|ismo|dad)$/.test(token.plain) &&
      end - at === 1 &&
      token.plain.length > 6
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
    !institutionHeads.has(tokens[at]!.plain) &&
    surname.some(({ raw }) => raw.length > 4) &&
    surname.every(({ letters, plain }) => letters === 'capitals' && !institutionAcronyms.has(plain))
  )
}

/** A name that is neither a place nor an ordinary capitalised word: a company, a project, a person. */
export function endOfProperName(reading: Reading, at: number): number {
  const start = reading.tokens[at]?.plain === 'the' ? at + 1 : at
  const end = endOfCapitalRun(reading, start)
  if (end === -1) return -1
  for (let i = start; i < end; i += 1) {
    const { plain } = reading.tokens[i]!
    if (placeNames.has(plain) && !hasInstitution(reading.tokens, start, end)) return -1
    if (notNames.has(plain) && i === start) return -1
  }
  return end
}

function isCapital(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.raw !== 'I' &&
    (token.letters === 'capitalised' || token.letters === 'capitals' || token.letters === 'mixed')
  )
}

function isInitialDot(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1]!
  return (
    tokens[at]!.raw === '.' &&
    (before.raw.length === 1 || /^(?:dr|mr|mrs|ms|jr|sr|st|inc|corp|ltd)$/.test(before.plain)) &&
    isCapital(tokens[at + 1])
  )
}
