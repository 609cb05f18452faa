import type { UnsealingForStewardView, UnsealingView } from '@cloakroom/contract/unsealings.ts'
import { present } from '../door/present.ts'
import { mayAgree, mayRead, mayStop, mayTurn, stepOf } from './policy.ts'
import type { Question } from './question.ts'
import type { UnsealingFacts } from './unsealing-facts.ts'

const HOUR_MS = 60 * 60 * 1000

/** An unsealing as every steward sees it, and what this one may do. Made of what was asked and what stewards did, never of what is there. */
export function presentForSteward(
  facts: UnsealingFacts,
  question: Question,
  steward: { memberId: string; since: Date | null },
  now: Date,
): UnsealingForStewardView {
  return {
    unsealing: presentUnsealing(facts, question, now),
    abilities: {
      agrees: mayAgree(facts, steward, now) === 'ok',
      stops: mayStop(facts, now) === 'ok',
      turns: mayTurn(facts, steward, now) === 'ok',
      reads: mayRead(facts, steward, now) === 'ok',
    },
  }
}

function presentUnsealing(facts: UnsealingFacts, { roomId, postId, ground }: Question, now: Date): UnsealingView {
  const state = stepOf(facts, now)
  const nameOf = (part: 'asks' | 'agrees') => facts.keys.find((key) => key.part === part)?.personalName ?? null
  return {
    id: facts.id,
    reason: facts.reason,
    state,
    askedAt: present('steward-desk').time(facts.askedAt),
    askedBy: nameOf('asks') ?? '',
    agreedBy: nameOf('agrees'),
    hoursLeft: state === 'agreed' || state === 'ripe' ? hoursUntil(facts.ripeAt, now) : null,
    keysTurned: facts.keys.filter(({ turnedAt }) => turnedAt !== null).length,
    question: { roomId, postId, ground },
  }
}

/** Whole hours, the last begun one included. */
export function hoursUntil(at: Date | null, now: Date): number {
  return at ? Math.max(0, Math.ceil((at.getTime() - now.getTime()) / HOUR_MS)) : 0
}
