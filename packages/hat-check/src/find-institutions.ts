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
  const { tokens } = reading
  const found: Span[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const from = tokens[at]?.plain === 'the' ? at + 1 : at
    const end = endOfCertainInstitution(reading, at)
    const first = tokens[from]
    const last = tokens[end - 1]
    if (end <= from || !first || !last) continue
    found.push({ from: first.start, to: last.end })
    at = end - 1
  }
  return found
}
