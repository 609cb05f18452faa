const OWNER = 'kept-for'

/**
 * Drafts and posts that could not be sent are kept in this browser for one member. When another one comes in, they go. Signing out takes
 * them too: the house then clears all that this browser keeps of it.
 */
export function keepHereFor(memberId: string): void {
  if (localStorage.getItem(OWNER) === memberId) return
  for (const key of Object.keys(localStorage))
    if (key === 'outbox' || key === 'sent-drafts' || key.startsWith('draft.')) localStorage.removeItem(key)
  localStorage.setItem(OWNER, memberId)
}
