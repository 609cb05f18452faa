import type { Attribution } from '@cloakroom/charter/charter.ts'

/** A voter is a seat of its own in each poll. */
export function voterScope(postId: string): string {
  return `poll ${postId}`
}

/** What a seat stays the same across: the room where speakers are told apart, a single post where they are not. */
export function seatScope(attribution: Attribution, postId: string): string {
  return attribution === 'unattributed' ? `post ${postId}` : 'room'
}

/** What came from another room has a seat of its own, as where nobody is attributed: it leads to no other, and is shown as nobody in particular. */
export function carriedScope(postId: string): string {
  return seatScope('unattributed', postId)
}

/** What a member's acceptance of a version is told by: another for each version, and no seat, so that nothing leads from it to words. */
export function acceptanceScope(version: number): string {
  return `charter ${version}`
}

/** What was sent to a member is told by a token: another for each thing and each way, and no seat. */
export function sentScope(way: string, what: string): string {
  return `sent by ${way} ${what}`
}

/** Whoever asks a writer about a quote has a seat for this request alone. */
export function askScope(requestId: string): string {
  return `ask ${requestId}`
}

/** Whoever reports a post has a seat for this report alone, which leads to none of their others. */
export function reportScope(postId: string): string {
  return `report ${postId}`
}
