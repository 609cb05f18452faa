/** What lucia makes: 25 bytes in base 32. Anything else was made by somebody else and is not worth a question. */
const SESSION_ID = /^[a-z2-7]{40}$/

/**
 * The session's id in a Cookie header, or null. Read here and not by lucia, which throws at the percent signs that other
 * programs on the same host may put into cookies of theirs.
 */
export function readSessionId(cookieHeader: string | undefined, name: string): string | null {
  for (const pair of cookieHeader?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() !== name) continue
    const value = pair.slice(at + 1).trim()
    if (SESSION_ID.test(value)) return value
  }
  return null
}
