import {
  endOfCapitalRun,
  endOfCertainInstitution,
  endOfInstitution,
  endOfPersonName,
  endOfProperName,
  hasInstitution,
  isAcronym,
  isKnownInstitution,
} from '../capital-runs.ts'
import type { Reading } from '../reading.ts'
import type { ClassDefinition } from '../vocabulary.ts'
import { institutionAcronyms } from '../lexicons/institution-names.ts'
import { notNames } from '../lexicons/not-names.ts'
import { placeNames } from '../lexicons/places.ts'
import { wordSet } from '../word-set.ts'
import type { Token } from '../tokens.ts'

/** Classes that every language shares, because they are seen by their shape. */
export const shapes: Record<string, ClassDefinition> = {
  /** Capitalised words with evidence of an institution in them: "the Ministry of Justice", "UNODC". */
  institution: { shape: endOfInstitution },
  /** The same without acronyms that nobody knows. */
  certain: { shape: endOfCertainInstitution },
  /** Any capitalised name that is no place: "Oxfam", "Global Voices". */
  proper: { shape: endOfProperName },
  /** The same, but no people: not "the Palestinian side". */
  maker: { shape: endOfMaker },
  /** "JB", "J. L.", "T.": initials of a person, when they are no institution and no ordinary abbreviation. */
  initials: { shape: (reading, at) => (isInitials(reading.tokens[at]) ? at + 1 : endOfDotted(reading, at)) },
  /** "@maya". */
  handle: { shape: endOfHandle },
  /** Capitalised words that end in an office: "Swedish Member", "Lakeland Commissioner". */
  titledrun: { shape: endOfTitledRun },
  /** A person's name: "Ana", "Ana Silva", "J. Smith". */
  person: { shape: endOfPersonName },
  /** A first name and a surname at least. */
  fullname: { shape: endOfFullName },
  /** Capitalised words of any kind. */
  capitals: { shape: (reading, at) => endOfCapitalRun(reading, at) },
  /** A country or city, as a subject: "Namibia". */
  place: { shape: endOfPlace },
  /** An acronym or a known name only. */
  known: { shape: endOfKnown },
  /** A small word of any kind. */
  small: { shape: (reading, at) => (reading.tokens[at]?.letters === 'small' ? at + 1 : -1) },
  mail: { shape: (reading, at) => (reading.tokens[at]?.kind === 'e-mail' ? at + 1 : -1) },
  sign: { shape: (reading, at) => (reading.tokens[at]?.kind === 'sign' ? at + 1 : -1) },
  number: { shape: (reading, at) => (reading.tokens[at]?.kind === 'number' ? at + 1 : -1) },
}

function endOfMaker(reading: Reading, at: number): number {
  const end = endOfProperName(reading, at)
  return end !== -1 &&
    /(?:ian|ean|ish|ese|ican|ench|utch|reek|eli|aqi|ani|wiss|ern)$/.test(reading.tokens[end - 1]!.plain)
    ? -1
    : end
}

function endOfFullName(reading: Reading, at: number): number {
  const end = endOfPersonName(reading, at)
  return end >= at + 2 ? end : -1
}

const TITLE_AT_END = wordSet(
  'member mep mp delegate commissioner minister senator deputy representative officer official employee engineer inspector prosecutor judge ambassador director president chair chairman editor fellow counsel',
)

function endOfTitledRun(reading: Reading, at: number): number {
  const end = endOfCapitalRun(reading, at)
  return end > at + 1 && TITLE_AT_END.has(reading.tokens[end - 1]!.plain) ? end : -1
}

const NO_INITIALS = wordSet(
  'hr pr it vc os db rd tv pc dc la ny sf ar vr ok re to do if so no ex pt bw qq wp cr ls ue bs gb tr ts',
)

function isInitials(token: Token | undefined): boolean {
  if (token === undefined || token.letters !== 'capitals' || token.raw.length !== 2) return false
  return (
    !NO_INITIALS.has(token.plain) &&
    !institutionAcronyms.has(token.plain) &&
    !notNames.has(token.plain) &&
    !placeNames.has(token.plain)
  )
}

/** Letters with dots behind them, and nothing with a capital after them: "J. L. said", not "J. Smith". */
function endOfDotted({ tokens }: Reading, at: number): number {
  let end = at
  while (
    end < at + 6 &&
    tokens[end]?.raw.length === 1 &&
    tokens[end]!.letters !== 'small' &&
    tokens[end]!.kind === 'word' &&
    tokens[end + 1]?.raw === '.'
  )
    end += 2
  if (end === at || notNames.has(lettersFrom(tokens, at, end))) return -1
  const next = tokens[end]
  return next && (next.letters === 'small' || next.raw === ':' || next.raw === ',') ? end : -1
}

function lettersFrom(tokens: Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map(({ plain, raw }) => (raw === '.' ? '' : plain))
    .join('')
}

function endOfHandle(reading: Reading, at: number): number {
  const [sign, name] = [reading.tokens[at], reading.tokens[at + 1]]
  return sign?.raw === '@' && name?.kind === 'word' && reading.starts[at + 1] === reading.starts[at]! + 1 ? at + 2 : -1
}

function endOfPlace(reading: Reading, at: number): number {
  const start = reading.tokens[at]?.plain === 'the' ? at + 1 : at
  const end = endOfCapitalRun(reading, start)
  if (end === -1) return -1
  for (let i = start; i < end; i += 1) if (placeNames.has(reading.tokens[i]!.plain)) return end
  return -1
}

function endOfKnown(reading: Reading, at: number): number {
  const token = reading.tokens[at]
  if (!token || !(isAcronym(token) || isKnownInstitution(reading.tokens, at))) return -1
  const end = endOfCapitalRun(reading, at)
  return end > at && hasInstitution(reading.tokens, at, end) ? end : at + 1
}
