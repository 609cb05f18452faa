import type { CharterTerms } from '@cloakroom/contract/rooms.ts'
import { say } from './words.ts'

export type CharterSentence = { title: string; text: string }

/** A charter in plain sentences, so that nobody has to know its terms. */
export function charterSentences(charter: CharterTerms): CharterSentence[] {
  return [
    attributionWords(charter.attribution),
    quotingWords(charter.quoting),
    digestWords(charter.digest),
    hatCheckWords(charter.hatCheck),
    retentionWords(charter.retentionDays),
  ]
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

function retentionWords(days: number | null): CharterSentence {
  if (days === null) return { title: say('charter.kept'), text: say('charter.kept-means') }
  return { title: say('charter.kept-days', { days }), text: say('charter.kept-days-means', { days }) }
}
