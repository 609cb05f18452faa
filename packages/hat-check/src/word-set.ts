import { plainOf } from './plain-letters.ts'

/** Words separated by blanks, as a set in plain letters (small, without accents). */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(plainOf))
}
