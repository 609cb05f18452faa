import type { DigestLevel } from '@cloakroom/charter/charter.ts'
import { digestLevel } from '@cloakroom/charter/words-shown.ts'

/**
 * What a digest may tell of a post: as little as the least of three charters says. The one it was written under, the room's of today, and the one under
 * which the thread got its title: a looser charter never reaches back, and no words stand without their title.
 */
export function levelOfPost(charters: { post: DigestLevel; room: DigestLevel; title: DigestLevel }): DigestLevel {
  return digestLevel(digestLevel(charters.post, charters.room), charters.title)
}
