const OWNER = 'kept-for'

/** Drafts and posts that could not be sent, and the secrets of ballots, are kept in this browser for one member. When another one comes in, they go. */
export function keepHereFor(memberId: string): void {
  if (localStorage.getItem(OWNER) === memberId) return
  keepNothingHere()
  localStorage.setItem(OWNER, memberId)
}

/** Signing out takes along what this browser kept. The house asks browsers to clear the rest; not all of them do without TLS. */
export function keepNothingHere(): void {
  for (const key of Object.keys(localStorage))
    if (
      key === OWNER ||
      key === 'outbox' ||
      key === 'changes' ||
      key === 'sent-drafts' ||
      /^(draft|folded|ballot)\./.test(key)
    )
      localStorage.removeItem(key)
}
