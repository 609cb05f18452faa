import type { Attribution, DigestLevel } from '@cloakroom/charter/charter.ts'
import { wordsWait } from '@cloakroom/charter/batches.ts'
import { digestLevel } from '@cloakroom/charter/words-shown.ts'
import type { Rhythm } from '@cloakroom/contract/topics.ts'

/**
 * What a digest may tell of a post: as little as the least of three charters says. The one it was written under, the room's of today, and the one under
 * which the thread got its title: a looser charter never reaches back, and no words stand without their title.
 */
export function levelOfPost(charters: { post: DigestLevel; room: DigestLevel; title: DigestLevel }): DigestLevel {
  return digestLevel(digestLevel(charters.post, charters.room), charters.title)
}

/**
 * A mail that is passed on tells what its reader has not read. Whoever has not read a thread did not write in it, so where nobody is attributed this is
 * told of no thread.
 */
export function mayTellUnread({ attribution }: { attribution: Attribution }): boolean {
  return !wordsWait({ attribution })
}

const BY_FREQUENCY = ['daily', 'weekly', 'monthly'] as const

/** Questions, notes and what is unread stand in one of a member's digests: the most frequent that comes at an hour. */
export function isFullest(rhythm: Rhythm, rhythms: readonly Rhythm[]): boolean {
  return rhythm === BY_FREQUENCY.find((one) => rhythms.includes(one))
}
