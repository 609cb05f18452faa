import type { RefusalCode } from '@cloakroom/contract/refusals.ts'
import { Offline, Refused } from './refused.ts'
import type { WordKey } from './words.ts'
import { isSaid, say } from './words.ts'

/** The sentence in which the house says no. The type holds only while `words/en/refusals.ts` has one for every code. */
export function refusalWords(code: RefusalCode): string {
  const key: WordKey = `refusal.${code}`
  return say(isSaid(key) ? key : 'refusal.internal')
}

/** A sentence for anything that can go wrong with a call. */
export function errorWords(error: unknown): string {
  if (error instanceof Offline) return say('error.offline')
  if (!(error instanceof Refused)) return refusalWords('internal')
  const { code, retryAfter } = error.problem
  return code === 'too_many_attempts' && retryAfter
    ? say('error.try-again-in', { minutes: Math.max(1, Math.ceil(retryAfter / 60)) })
    : refusalWords(code)
}
