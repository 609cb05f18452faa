import { mayTakeOut } from '@cloakroom/charter/words-shown.ts'
import type { CharterTerms } from '@cloakroom/contract/rooms.ts'
import { say } from '#lib/words.ts'

/** What will be seen of a post that is about to be written, for the one who writes it. */
export function whoWillSeeWhat(charter: CharterTerms): string[] {
  return [
    say(`composer.seen-${charter.attribution}`),
    say(mayTakeOut(charter) ? 'composer.may-be-taken-out' : 'composer.may-not-be-taken-out'),
    say(`composer.mailed-${charter.digest}`),
    say('composer.charter-keeps'),
  ]
}
