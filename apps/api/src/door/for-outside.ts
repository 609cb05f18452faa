import { withoutNames } from './without-names.ts'

const ADDRESS = /\b(?:https?:\/\/|www\.|mailto:)\S*[^\s.,;:!?)\]'"’”]/giu
const LEFT_OUT = '[…]'

/**
 * Words made fit to leave the room, as an editor would: where they name somebody who is or was in it, a participant stands in brackets;
 * an address, which may lead back to the room or to somebody's employer, is left out.
 */
export function forOutside(words: string, names: readonly string[]): string {
  return withoutNames(words.replaceAll(ADDRESS, LEFT_OUT), names)
}
