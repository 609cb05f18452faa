import type { Verdict } from '../http/refusal.ts'
import type { HeldKeyFacts, UnsealingFacts } from './unsealing-facts.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** How long a step waits for the next one before the whole lapses. */
export const WAITS_MS = 7 * DAY_MS
/** How long the question, and who asked it, are kept after the end. */
export const REMEMBERED_MS = 30 * DAY_MS
/** One steward can make another. What they could do with two accounts of their own is put off until the others have noticed. */
const NEW_STEWARD_MS = 14 * DAY_MS

export type Step = 'asked' | 'agreed' | 'ripe' | 'opened' | 'stopped' | 'lapsed'
type Stepping = Pick<UnsealingFacts, 'state' | 'askedAt' | 'ripeAt' | 'openedAt' | 'endedAt'> & {
  keys: readonly Pick<HeldKeyFacts, 'memberId' | 'isHeld' | 'turnedAt' | 'readAt'>[]
}
type Steward = { memberId: string; since: Date | null }

/** Where an unsealing stands: what waits too long, or has lost one of its stewards, has lapsed, whether or not somebody has noted it yet. */
export function stepOf(facts: Stepping, now: Date): Step {
  const { state, askedAt, ripeAt, keys } = facts
  if (state === 'stopped' || state === 'lapsed' || state === 'opened') return state
  if (keys.some(({ isHeld }) => !isHeld)) return 'lapsed'
  const from = state === 'asked' ? askedAt : (ripeAt ?? askedAt)
  if (isPast(from, WAITS_MS, now)) return 'lapsed'
  if (state === 'asked') return 'asked'
  return now < from ? 'agreed' : 'ripe'
}

/** Only who has been a steward for two weeks, without a break, may hold a key. */
export function mayHoldKey({ since }: Pick<Steward, 'since'>, now: Date): Verdict {
  return since !== null && isPast(since, NEW_STEWARD_MS, now) ? 'ok' : 'unsealing.too_new'
}

/** A second steward, not the one who asked, may agree while the asking is fresh. */
export function mayAgree(facts: Stepping, steward: Steward, now: Date): Verdict {
  if (stepOf(facts, now) !== 'asked') return 'unsealing.not_now'
  if (keyOf(facts, steward)) return 'unsealing.second_key'
  return mayHoldKey(steward, now)
}

/** Any steward may stop it, until both have read what it opened. */
export function mayStop(facts: Stepping, now: Date): Verdict {
  return isOver(facts, now) ? 'unsealing.not_now' : 'ok'
}

/** Each of the two may turn their key, once, when the delay is over. */
export function mayTurn(facts: Stepping, steward: Pick<Steward, 'memberId'>, now: Date): Verdict {
  const key = keyOf(facts, steward)
  if (!key) return 'unsealing.not_your_key'
  return stepOf(facts, now) === 'ripe' && key.turnedAt === null ? 'ok' : 'unsealing.not_now'
}

/** Each of the two may read what both have opened, until they have seen the name, while both are still stewards. */
export function mayRead(facts: Stepping, steward: Pick<Steward, 'memberId'>, now: Date): Verdict {
  const key = keyOf(facts, steward)
  if (!key) return 'unsealing.not_your_key'
  const isOpen = facts.state === 'opened' && !isOver(facts, now) && facts.keys.every(({ isHeld }) => isHeld)
  return isOpen && key.readAt === null ? 'ok' : 'unsealing.not_now'
}

/** Where an unsealing stands for those who are told no more than its times. */
export function toldStep(
  { state, ripeAt }: { state: Exclude<UnsealingFacts['state'], 'asked'>; ripeAt: Date },
  now: Date,
): Exclude<Step, 'asked'> {
  if (state !== 'agreed') return state
  if (isPast(ripeAt, WAITS_MS, now)) return 'lapsed'
  return now < ripeAt ? 'agreed' : 'ripe'
}

/** The writer may answer until somebody can have read it. */
export function mayAnswer(step: Step): Verdict {
  return step === 'agreed' || step === 'ripe' ? 'ok' : 'unsealing.not_now'
}

function isOver(facts: Stepping, now: Date): boolean {
  const step = stepOf(facts, now)
  if (step !== 'opened') return step === 'stopped' || step === 'lapsed'
  return facts.endedAt !== null || facts.openedAt === null || isPast(facts.openedAt, WAITS_MS, now)
}

function keyOf<K extends { memberId: string }>({ keys }: { keys: readonly K[] }, { memberId }: { memberId: string }) {
  return keys.find((key) => key.memberId === memberId)
}

function isPast(since: Date, milliseconds: number, now: Date): boolean {
  return now.getTime() - since.getTime() >= milliseconds
}
