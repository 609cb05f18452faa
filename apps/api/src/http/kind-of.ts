/** What kind of error it was: as much as may be logged. Messages of a database or a mail server quote what was sent. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
