import { institutionHeads } from './lexicons/institution-heads.ts'
import { institutionAcronyms, institutionNames } from './lexicons/institution-names.ts'
import { notNames } from './lexicons/not-names.ts'
import { placeNames } from './lexicons/places.ts'
import { notInSignatures, signatureHeads, signatureTitles } from './lexicons/signature-words.ts'
import type { Letters } from './plain-letters.ts'
import { wordSet } from './word-set.ts'

// What a token is, in bits, so that a text is asked without a look at the words themselves. A bit that says "may" is a cheap first question
// in front of a regular expression: without such a token it cannot match.

export const SIGN = 1
export const NUMBER = 1 << 1
export const SMALL = 1 << 2
/** Written with a capital letter anywhere. */
export const CAPITAL = 1 << 3
/** More than three letters. */
export const LONG = 1 << 4
export const ADDRESS = 1 << 5
/** Signs that end a sentence wherever they stand; a full stop has to be looked at. */
export const ENDS = 1 << 6
export const STOP = 1 << 7
export const BULLET = 1 << 8
/** Quotation marks of all kinds. */
export const MARK = 1 << 9
/** Signs that cut a line of a signature into cells, and those that are left out at the ends of a cell. */
export const CUTS = 1 << 10
export const ORNAMENT = 1 << 11
export const NOT_IN_SIGNATURES = 1 << 12
export const TITLE = 1 << 13
export const HEAD = 1 << 14
export const LEGAL_FORM = 1 << 15
export const MAY_BE_TELEPHONE = 1 << 16
export const MAY_DISCLAIM = 1 << 17
export const MAY_BE_MARKUP = 1 << 18
export const MAY_SAY_WROTE = 1 << 19
export const MAY_BE_HEADER = 1 << 20
export const MAY_BE_POSTED = 1 << 21
/** What a line of code or of somebody else's words may begin with. */
export const FENCE = 1 << 22
export const STAR = 1 << 23
/** Signs that end what the model reads in one. */
export const BREAKS = 1 << 24
/** Little words that join the capitalised words of a name; some of them join those of a person's name. */
export const CONNECTOR = 1 << 25
export const PARTICLE = 1 << 26
export const PLACE = 1 << 27
export const NOT_NAME = 1 << 28
/** "Agency", in any letters. */
export const INSTITUTION_HEAD = 1 << 29
/** An acronym that the lexicon knows, in any letters. */
export const ACRONYM = 1 << 30
/** A word with which the name of an institution in the lexicon begins. */
export const FIRST_OF_NAME = 1 << 31

const OF_WORDS: [number, { has: (plain: string) => boolean }][] = [
  [TITLE, signatureTitles],
  [HEAD, signatureHeads],
  [LEGAL_FORM, wordSet('plc ltd inc gmbh llc corp pty')],
  [
    CONNECTOR,
    wordSet(
      "of for the and on de du des del la las los le les d' l' et y e pour para da do von van der den al el bin ibn ter",
    ),
  ],
  [PARTICLE, wordSet('de la del von van der den al el bin ibn da do dos ter du le')],
  [PLACE, placeNames],
  [NOT_NAME, notNames],
  [INSTITUTION_HEAD, institutionHeads],
  [ACRONYM, institutionAcronyms],
  [FIRST_OF_NAME, institutionNames],
]
const OF_SIGNS: [number, string][] = [
  [ENDS, '!?…。！？؟۔'],
  [STOP, '.'],
  [BULLET, '*-•>–'],
  [MARK, '“”«»„‹›「」『』"`\''],
  [CUTS, '|•·<>[]~*=#'],
  [MAY_BE_MARKUP, '#]©:'],
  [FENCE, '>|`~'],
  [STAR, '*_'],
  [BREAKS, ';!?。！？؟'],
  [CONNECTOR, '&'],
]
const OF_LETTERS: [number, RegExp][] = [
  [MAY_BE_TELEPHONE, /\d\d/],
  [MAY_DISCLAIM, /opinion|view|disclaim|speak|own|mine|necessarily|employer|responsible|policy|propia|personnel|avis/i],
  [MAY_BE_MARKUP, /licen[cs]e|wrote|schrieb|skrev/i],
  [MAY_SAY_WROTE, /wrote|writes|schrieb|skrev|schreef|escrib|escreveu|crit|kirjoitti|написал|[写寫]/],
  [MAY_BE_HEADER, /^(?:From|Von|De|Da|Van|Från|От)_*$|件/],
  [MAY_BE_POSTED, /riginally|omment|quote/],
]

/** All traits of a token. */
export function traitsOf(raw: string, plain: string, letters: Letters, kind: string): number {
  if (kind === 'sign') {
    let traits = '("“«'.includes(raw) ? SIGN : SIGN | ORNAMENT
    for (const [trait, signs] of OF_SIGNS) if (signs.includes(raw)) traits |= trait
    return traits
  }
  let traits = raw.length > 3 ? LONG : 0
  if (kind === 'number') traits |= NUMBER
  else if (kind !== 'word') traits |= ADDRESS | MAY_BE_MARKUP
  if (letters === 'small') traits |= SMALL
  else if (letters !== 'none') traits |= CAPITAL
  if (notInSignatures.has(plain) && raw !== 'IS') traits |= NOT_IN_SIGNATURES
  for (const [trait, words] of OF_WORDS) if (words.has(plain)) traits |= trait
  for (const [trait, pattern] of OF_LETTERS) if (pattern.test(raw)) traits |= trait
  return traits
}
