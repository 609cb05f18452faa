import type { Verdict } from '../http/refusal.ts'

const SHORTEST = 12
const FEWEST_DIFFERENT = 6
/** What must be left when everything that a guesser tries first is taken out. */
const LEFT = 6

/** What the published lists of leaked pass phrases are mostly made of, and what is special to this house. */
const COMMON =
  'password passwort contrasena motdepasse passw0rd p@ssw0rd qwerty qwertz azerty asdf zxcv letmein welcome iloveyou princess dragon monkey sunshine football baseball superman batman master shadow michael jennifer admin administrator secret changeme default login trustno1 starwars whatever cloakroom chatham house'
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik',
]
const RUN = 4

/**
 * A pass phrase has at least twelve characters, and is not made of what everybody tries first: common words, runs on the keyboard, one thing over
 * and over, or (`own`) one's own name and address (NIST SP 800-63B, 3.1.1.2: length, and a list of the common; no rules about kinds of characters).
 */
export function mayBePassPhrase(passPhrase: string, own: string[] = []): Verdict {
  const letters = Array.from(passPhrase.normalize('NFKC').toLowerCase())
  if (letters.length < SHORTEST) return 'pass_phrase.too_weak'
  if (new Set(letters).size < FEWEST_DIFFERENT) return 'pass_phrase.too_weak'
  if (Array.from(withoutRuns(without([...COMMON, ...wordsOf(own)], unrepeated(letters.join(''))))).length < LEFT)
    return 'pass_phrase.too_weak'
  return 'ok'
}

/** `abcabcabc` is as easy to guess as `abc`. */
function unrepeated(text: string): string {
  const period = (text + text).indexOf(text, 1)
  return text.slice(0, period)
}

function without(words: string[], text: string): string {
  return words.reduce((left, word) => left.replaceAll(word, ''), text)
}

/** What everybody can know of somebody: the parts of their name and address. */
function wordsOf(own: string[]): string[] {
  return own
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word.length > 2)
}

function withoutRuns(text: string): string {
  const letters = Array.from(text)
  const inRun = new Set<number>()
  for (let at = 0; at + RUN <= letters.length; at++)
    if (isRun(letters.slice(at, at + RUN).join(''))) for (let i = at; i < at + RUN; i++) inRun.add(i)
  return letters.filter((_, at) => !inRun.has(at)).join('')
}

function isRun(piece: string): boolean {
  const back = Array.from(piece).toReversed().join('')
  return new Set(piece).size === 1 || ROWS.some((row) => row.includes(piece) || row.includes(back))
}
