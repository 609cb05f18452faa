import { endOfCertainInstitution } from './capital-runs.ts'
import { readText } from './reading.ts'

/** A place in a text, in UTF-16 units. */
type Span = { from: number; to: number }

/**
 * Where a text names an institution, by what the name looks like: a row of capitalised words with a head such as "Agency", a name or an acronym that
 * the lexicon knows. In order, none within another. Whose institution it is plays no part: whoever tries names on it learns nothing.
 */
export function findInstitutions(text: string): Span[] {
  const reading = readText(text)
  const { tokens, starts } = reading
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const from = tokens[at]?.plain === 'the' ? at + 1 : at
    const end = endOfCertainInstitution(reading, at)
    if (end <= from) continue
    found.push({ from: starts[from]!, to: reading.ends[end - 1]! })
    at = end - 1
  }
  return found
}
