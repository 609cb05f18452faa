/**
 * What of all that a mail server can say for good means that nobody is there (RFC 3463, 3.2 and 3.3): no such mailbox, no such form of address, moved away,
 * a domain that takes no mail (RFC 7505), a mailbox that was shut. A full mailbox, a mail that is too long, or one that is taken for unwanted, is none of them.
 */
const NOBODY_THERE: ReadonlySet<string> = new Set(['5.1.1', '5.1.3', '5.1.6', '5.1.10', '5.2.1'])

/** Whether a status of a mail server (`5.1.1`, alone or at the beginning of what it says) means that an address is nobody's. */
export function saysDead(said: string): boolean {
  const status = /^\s*(?:5\d\d[ -])?\s*(5\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(said)?.[1]
  return status !== undefined && NOBODY_THERE.has(status)
}
