import { findInstitutions } from '@cloakroom/hat-check/find-institutions.ts'
import { SOMEBODY, withoutNames } from './without-names.ts'

const LINK = /\b(?:https?:\/\/|www\.|mailto:)\S*[^\s.,;:!?)\]'"’”]/giu
const MAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const DOMAIN =
  /(?<![\p{L}\p{N}.@-])(?:[\p{L}\p{N}-]+\.)+(?:com|edu|gob|gouv|gov|info|int|mil|net|org)(?:\.[a-z]{2})?(?:\/\S*[^\s.,;:!?)\]'"’”])?(?![\p{L}\p{N}])/gu
const TELEPHONE = /(?<![\p{L}\p{N}])\+\d[\d\s()./-]{5,}\d/gu
/** Each kind of address, and a sign without which there is none: to look for letters of all scripts costs memory, and most texts have none. */
const ADDRESSES: readonly [sign: RegExp, address: RegExp][] = [
  [/:|www/i, LINK],
  [/@/, MAIL],
  [/\.(?:com|edu|gob|gouv|gov|info|int|mil|net|org)/, DOMAIN],
  [/\+\d/, TELEPHONE],
]
const LEFT_OUT = '[…]'
const INSTITUTION = '[an institution]'

/** How much was masked, by what it was. */
export type Masked = { people: number; institutions: number; addresses: number }

/**
 * Words made fit to leave the room, as an editor would: where they name somebody who is or was in it, a participant stands in brackets;
 * an address or a telephone number, which may lead back to the room, to somebody or to their employer, is left out.
 */
export function forOutside(words: string, names: readonly string[]): string {
  return withoutNames(without(ADDRESSES, words), names)
}

const INTO_A_ROOM = /(?<!\S)\S*\/rooms\/[0-9a-f]{8}-\S*[^\s.,;:!?)\]'"’”]/giu
/** What would lead back, also from words that may cite: into a room of the house, and to a person. */
const WAYS_BACK: typeof ADDRESSES = [
  [/\/rooms\//i, INTO_A_ROOM],
  [/@/, MAIL],
  [/\+\d/, TELEPHONE],
]

/** What a rapporteur writes around the words of others: the pages that it cites stay; nobody's name, mail address or telephone number does. */
export function forNote(words: string, names: readonly string[]): string {
  return withoutNames(without(WAYS_BACK, words), names)
}

function without(addresses: typeof ADDRESSES, words: string): string {
  return addresses.reduce(
    (text, [sign, address]) => (sign.test(text) ? text.replaceAll(address, LEFT_OUT) : text),
    words,
  )
}

/**
 * The same without the names of institutions, one of which may be a participant's. All are masked alike, whoever works where: masks that went by the vault
 * would tell whoever tries names where somebody in the room works.
 */
export function forOutsideWithoutInstitutions(words: string, names: readonly string[]): string {
  // Names first: a person's beside an institution's would be taken for a part of it.
  const left = forOutside(words, names)
  let told = ''
  let end = 0
  for (const { from, to } of findInstitutions(left)) {
    // "the World Bank" becomes "an institution", not "the an institution".
    told += left.slice(end, from).replace(/\bthe $/i, '') + INSTITUTION
    end = to
  }
  return told + left.slice(end)
}

/** What was masked between words and the same words as they leave. A writer may have typed such a mark as well. */
export function maskedBetween(words: string, outside: string): Masked {
  const more = (mark: string) => Math.max(0, outside.split(mark).length - words.split(mark).length)
  return { people: more(SOMEBODY), institutions: more(INSTITUTION), addresses: more(LEFT_OUT) }
}
