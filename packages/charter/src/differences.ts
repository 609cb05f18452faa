import { type Charter, DIGEST_LEVELS, ENTRIES, HAT_STRICTNESSES, PASTS, QUOTINGS } from './charter.ts'

/** The terms of a charter, in the order in which they are told. */
export const TERMS = [
  'attribution',
  'quoting',
  'digest',
  'hatCheck',
  'retentionDays',
  'past',
  'entry',
] as const satisfies readonly (keyof Charter)[]
export type Term = (typeof TERMS)[number]

/** A term that two versions say differently, and whether the later one lets words go further than the earlier did. */
export type Difference = { term: Term; is: 'stricter' | 'looser' }

/** How far words go, from least to most: what a term says is looser the later it stands. Attribution never changes. */
const REACH: Record<Exclude<Term, 'attribution' | 'retentionDays'>, readonly string[]> = {
  quoting: QUOTINGS.toReversed(),
  digest: DIGEST_LEVELS,
  hatCheck: HAT_STRICTNESSES,
  past: PASTS.toReversed(),
  entry: ENTRIES,
}

/** What has changed from one version of a charter to another. */
export function differences(before: Charter, after: Charter): Difference[] {
  return TERMS.filter((term) => before[term] !== after[term]).map((term) => ({
    term,
    is: reach(term, after) > reach(term, before) ? 'looser' : 'stricter',
  }))
}

/** Words that are kept longer go further. */
function reach(term: Term, charter: Charter): number {
  if (term === 'retentionDays') return charter.retentionDays ?? Infinity
  return term === 'attribution' ? 0 : REACH[term].indexOf(charter[term])
}
