import { mayQuoteElsewhere, mayTakeOut } from '@cloakroom/charter/words-shown.ts'
import type { CharterTerms } from '@cloakroom/contract/rooms.ts'
import { say } from '#lib/words.ts'

/** The places where a post may be read, in the order in which they are farther and farther away. */
export const PLACES = ['room', 'desk', 'digest', 'otherRoom', 'takeout'] as const
export type Place = (typeof PLACES)[number]

/** What the charter says of a place: true before a word is written, and while the house cannot be reached. */
export function charterSays(place: Place, charter: CharterTerms): string {
  switch (place) {
    case 'room':
      return say(`previews.seen-${charter.attribution}`)
    case 'desk':
      return say('previews.at-the-desk')
    case 'digest':
      return say(`previews.mailed-${charter.digest}`)
    case 'otherRoom':
      return say(
        mayQuoteElsewhere(charter) ? 'previews.may-be-quoted-elsewhere' : 'previews.may-not-be-quoted-elsewhere',
      )
    case 'takeout':
      return say(mayTakeOut(charter) ? 'previews.may-be-taken-out' : 'previews.may-not-be-taken-out')
  }
}
