import type { Charter } from '@cloakroom/charter/charter.ts'
import type { WordKey } from './words.ts'
import { say } from './words.ts'

/** One promise of a charter: what it is called, and what it means to the one who reads. */
export type CharterSentence = { term: keyof Charter; title: string; meaning: string }

/** A charter in plain sentences, in the order in which a member would ask. */
export function charterSentences(charter: Charter): CharterSentence[] {
  const { retentionDays } = charter
  const retention = retentionDays === null ? 'forever' : 'days'
  const values = { span: retentionDays === null ? '' : spanOf(retentionDays) }
  return [
    sentence('attribution', `charter.attribution-${charter.attribution}`),
    sentence('quoting', `charter.quoting-${charter.quoting}`),
    sentence('digest', `charter.digest-${charter.digest}`),
    sentence('hatCheck', `charter.hat-check-${charter.hatCheck}`),
    sentence('retentionDays', `charter.retention-${retention}`, values),
  ]
}

type Told = Extract<WordKey, `charter.${string}-why`> extends `${infer Key}-why` ? Key : never

function sentence(term: keyof Charter, key: Told, values: Record<string, string> = {}): CharterSentence {
  return { term, title: say(key, values), meaning: say(`${key}-why`, values) }
}

/** What will be seen of a post that is about to be written, for the one who writes it. */
export function whoWillSeeWhat(charter: Charter): string[] {
  return [
    say(`charter.writer-${charter.attribution}`),
    say(charter.quoting === 'free' ? 'charter.writer-taken-out' : 'charter.writer-not-taken-out'),
    say(`charter.writer-digest-${charter.digest}`),
    say('charter.writer-keeps'),
  ]
}

/** A number of days as people say it: a year, 18 months, 90 days. */
export function spanOf(days: number): string {
  if (days % 365 === 0) return say('charter.years', { count: days / 365 })
  if (days % 30 === 0) return say('charter.months', { count: days / 30 })
  return say('charter.days', { count: days })
}
