import { tokensOf } from './cut-text.ts'
import type { Finding } from './finding.ts'
import { distancing, myWords, placing, saying, tying, weWords } from './lexicons/known-name-words.ts'
import type { Reading } from './reading.ts'
import type { Says } from './rule.ts'

/** Names that whoever asks happens to know: where the writer works (for the server alone), and who is in the room. */
export type KnownNames = { own?: readonly string[]; participants?: readonly string[] }

type Place = { from: number; to: number }

const NEAR = 2
const REACH = 14
const SHORTEST_PART = 3

/**
 * Finds known names where they give something away: the writer's own institution beside "we", or behind "I … at", and a participant's name beside a
 * verb of saying, behind "as" or "agree with", or in front of a colon. A name that is only spoken of is left alone. Linear in the text.
 */
export function findKnownNames(reading: Reading, { own = [], participants = [] }: KnownNames, says: Says): Finding[] {
  const ownFound = placesOf(reading, own.map(wordsOf))
    .filter((place) => speaksForIt(reading, place))
    .map((place) =>
      findingAt(reading, place, {
        kind: 'hat',
        rule: 'affiliation.own-institution',
        why: says.ownInstitution.why,
        severity: 'refuse',
        rewordings: [{ label: says.ownInstitution.label, replacement: '' }],
      }),
    )
  const told = placesOf(reading, participants.flatMap(formsOfPerson))
    .filter((place) => tellsWho(reading, place))
    .map((place) =>
      findingAt(reading, place, {
        kind: 'identifies-participant',
        rule: 'identifies.known-participant',
        why: says.participant.why,
        severity: 'advise',
        rewordings: [{ label: says.participant.label, replacement: says.participant.replacement ?? '' }],
      }),
    )
  return [...ownFound, ...told]
}

function findingAt(reading: Reading, { from, to }: Place, said: Omit<Finding, 'start' | 'end'>): Finding {
  return { ...said, start: reading.starts[from]!, end: reading.ends[to - 1]! }
}

function wordsOf(name: string): string[] {
  return tokensOf(name)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ plain }) => plain)
}

/** "Ana Silva" is also called Ana, and Silva; initials and particles are no names by themselves. */
function formsOfPerson(name: string): string[][] {
  const words = wordsOf(name)
  const parts = tokensOf(name).filter(({ raw, letters }) => raw.length >= SHORTEST_PART && letters !== 'small')
  return [words, ...parts.map(({ plain }) => [plain])]
}

/** Where one of the names stands, written as a name and not quoted; the longest at each place. */
function placesOf({ tokens, quoted }: Reading, names: string[][]): Place[] {
  const byFirst = new Map<string, string[][]>()
  for (const name of names) if (name.length > 0) byFirst.set(name[0]!, [...(byFirst.get(name[0]!) ?? []), name])
  const places: Place[] = []
  if (byFirst.size === 0) return places
  let at = 0
  while (at < tokens.length) {
    const { plain, letters } = tokens[at]!
    const begun = byFirst.get(plain)
    const longest = begun === undefined ? 0 : longestAt(tokens, at, begun)
    if (longest > 0 && letters !== 'small' && quoted[at] !== 1) places.push({ from: at, to: at + longest })
    at += Math.max(1, longest)
  }
  return places
}

/** How many words the longest of these names has that stands here; 0 where none does. */
function longestAt(tokens: Reading['tokens'], at: number, names: string[][]): number {
  const standing = names.filter((name) => name.every((word, i) => tokens[at + i]?.plain === word))
  return Math.max(0, ...standing.map((name) => name.length))
}

/** "We at Lumencorp", "Lumencorp welcomes this, and we …", "I was at Lumencorp"; not "Lumencorp published", not "not for Lumencorp". */
function speaksForIt({ tokens, sentenceStart, sentenceEnd }: Reading, { from, to }: Place): boolean {
  const start = Math.max(sentenceStart[from]!, from - REACH)
  const end = Math.min(sentenceEnd[from]!, to + REACH)
  let hasWe = false
  let hasMine = false
  for (let i = start; i < end; i += 1) {
    if (i >= from && i < to) continue
    const { plain } = tokens[i]!
    if (i < from && distancing.has(plain)) return false
    if (weWords.has(plain)) hasWe = true
    if (myWords.has(plain)) hasMine = true
  }
  return hasWe || (hasMine && [from - 1, from - 2].some((i) => i >= start && placing.has(tokens[i]!.plain)))
}

function tellsWho({ tokens, sentenceStart, sentenceEnd, beginsLine }: Reading, { from, to }: Place): boolean {
  if (beginsLine[from] === 1 && tokens[to]?.raw === ':') return true
  for (let i = Math.max(sentenceStart[from]!, from - NEAR); i < from; i += 1) {
    const { plain } = tokens[i]!
    if (saying.has(plain) || tying.has(plain)) return true
  }
  for (let i = to; i < Math.min(sentenceEnd[from]!, to + NEAR); i += 1) if (saying.has(tokens[i]!.plain)) return true
  return /^[说認认指]/.test(tokens[to]?.plain ?? '')
}
