/** Something the person who runs the house can put right. The message is one clear sentence for that person, and is all they are shown. */
export class Trouble extends Error {
  override name = 'Trouble'
}

/** What a caught value says, for the end of a sentence. A connection refused on several addresses arrives as an AggregateError without a message of its own. */
export function reasonOf(caught: unknown): string {
  if (caught instanceof AggregateError) return caught.errors.map(reasonOf).join(', ')
  return caught instanceof Error ? caught.message || caught.name : String(caught)
}

/** The code of a system or PostgreSQL error, such as `ENOENT` or `42P01`; undefined when there is none. */
export function codeOf(caught: unknown): string | undefined {
  return caught instanceof Error && 'code' in caught && typeof caught.code === 'string' ? caught.code : undefined
}
