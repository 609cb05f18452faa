import type { Entry, Past } from '@cloakroom/charter/charter.ts'
import { type Term, TERMS } from '@cloakroom/charter/differences.ts'
import type { CharterTerms, CharterView } from '@cloakroom/contract/rooms.ts'
import { say } from './words.ts'

/** A charter that has been chosen and is not in force yet. */
export type ChosenTerms = Omit<CharterView, 'version'>

export type CharterSentence = { title: string; text: string }

/** A charter in plain sentences, so that nobody has to know its terms. */
export function charterSentences(charter: CharterView): CharterSentence[] {
  return TERMS.map((term) => termWords(charter, term))
}

/** What one term of a charter says. */
export function termWords(charter: ChosenTerms, term: Term): CharterSentence {
  switch (term) {
    case 'attribution':
      return attributionWords(charter.attribution)
    case 'quoting':
      return quotingWords(charter.quoting)
    case 'digest':
      return digestWords(charter.digest)
    case 'hatCheck':
      return hatCheckWords(charter.hatCheck)
    case 'retentionDays':
      return retentionWords(charter.retentionDays)
    case 'past':
      return pastWords(charter.past)
    case 'entry':
      return entryWords(charter.entry)
  }
}

export function attributionWords(attribution: CharterTerms['attribution']): CharterSentence {
  return { title: say(`charter.${attribution}`), text: say(`charter.${attribution}-means`) }
}

export function quotingWords(quoting: CharterTerms['quoting']): CharterSentence {
  return { title: say(`charter.quoting-${quoting}`), text: say(`charter.quoting-${quoting}-means`) }
}

export function digestWords(digest: CharterTerms['digest']): CharterSentence {
  return { title: say(`charter.digest-${digest}`), text: say(`charter.digest-${digest}-means`) }
}

export function hatCheckWords(hatCheck: CharterTerms['hatCheck']): CharterSentence {
  return { title: say(`charter.hats-${hatCheck}`), text: say(`charter.hats-${hatCheck}-means`) }
}

export function pastWords(past: Past): CharterSentence {
  return { title: say(`charter.past-${past}`), text: say(`charter.past-${past}-means`) }
}

export function entryWords(entry: Entry): CharterSentence {
  return { title: say(`charter.entry-${entry}`), text: say(`charter.entry-${entry}-means`) }
}

function retentionWords(days: number | null): CharterSentence {
  if (days === null) return { title: say('charter.kept'), text: say('charter.kept-means') }
  return { title: say('charter.kept-days', { days }), text: say('charter.kept-days-means', { days }) }
}
