const UNIQUE_VIOLATION = '23505'

/**
 * Two requests with the same id may both find that nothing is there yet; the second to commit meets the first one's row.
 * Asked once more, it finds it.
 */
export async function onceMoreIfTaken<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (!isTaken(error)) throw error
    return attempt()
  }
}

/** Whether PostgreSQL refused a row because its key is there already. drizzle wraps what PostgreSQL says. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === UNIQUE_VIOLATION) || isTaken(error.cause)
}
