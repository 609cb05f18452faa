import { plainOf } from './plain-letters.ts'

/**
 * Patterns are written in words, so that a linguist can read and extend them:
 *
 *   on behalf of {own}      a word, a word, a word, then a class of the language
 *   my|our                  one of these words; Chinese words may have several characters (我|我们)
 *   very? {stance}          may be absent
 *   ~2                      up to two words that are no function words ("my own small agency")
 *   ...4                    up to four tokens of any kind within the sentence, as few as possible
 *   , ( ) :                 the sign itself
 *   ^                       the sentence begins here (forms of address are skipped);  ^^  the line begins here;  $  the sentence ends
 *   !{person}  !of          what follows is not that;  !<the|a   the word before is none of these
 *   [ ]                     only this part is the finding; the rest is context
 *   {verb=stance}           a class, remembered under a name for the rewording
 */
export type Step =
  | { is: 'words'; words: ReadonlySet<string>; optional: boolean }
  | { is: 'class'; name: string; as: string | null; optional: boolean }
  | { is: 'gap'; most: number; of: 'modifiers' | 'anything' }
  | { is: 'edge'; of: 'sentence' | 'line' | 'end' | 'open' | 'close' }
  | { is: 'not'; step: Step }
  | { is: 'not-after'; words: ReadonlySet<string> }

/** Chinese words that stand in a pattern itself are a class without a name of its own: this sign, then the words. */
const LISTED = '='

/** The phrases of such a class, or null when the name is that of a real one. */
export function phrasesListed(name: string): string | null {
  return name.startsWith(LISTED) ? name.slice(1).replaceAll('|', ',') : null
}

export type Pattern = { source: string; steps: Step[] }

/** Turns one written pattern into steps. Throws when it cannot be read: a rule with such a pattern must not ship. */
export function parsePattern(source: string): Pattern {
  const steps = source
    .trim()
    .split(/\s+/)
    .map((part) => parseStep(part, source))
  if (steps.length === 0) throw new Error(`The pattern "${source}" is empty.`)
  return { source, steps }
}

function parseStep(part: string, source: string): Step {
  if (part === '^') return { is: 'edge', of: 'sentence' }
  if (part === '^^') return { is: 'edge', of: 'line' }
  if (part === '$') return { is: 'edge', of: 'end' }
  if (part === '[') return { is: 'edge', of: 'open' }
  if (part === ']') return { is: 'edge', of: 'close' }
  if (/^~\d$/.test(part)) return { is: 'gap', most: Number(part.slice(1)), of: 'modifiers' }
  if (/^\.\.\.\d{1,2}$/.test(part)) return { is: 'gap', most: Number(part.slice(3)), of: 'anything' }
  if (part.startsWith('!<')) return { is: 'not-after', words: new Set(part.slice(2).split('|').map(plainOf)) }
  if (part.length > 1 && part.startsWith('!')) return { is: 'not', step: parseStep(part.slice(1), source) }
  const optional = part.length > 1 && part.endsWith('?')
  const body = optional ? part.slice(0, -1) : part
  if (body.startsWith('{')) {
    const inside = /^\{(?:([\p{L}\d]+)=)?([\p{L}\d-]+)\}$/u.exec(body)
    if (!inside) throw new Error(`"${part}" in the pattern "${source}" cannot be read.`)
    return { is: 'class', name: inside[2]!, as: inside[1] ?? null, optional }
  }
  if (/\p{Script=Han}/u.test(body)) return { is: 'class', name: LISTED + body, as: null, optional }
  return { is: 'words', words: new Set(body.split('|').map(plainOf)), optional }
}
