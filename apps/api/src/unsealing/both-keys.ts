import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { HeldKeyFacts, UnsealingFacts } from './unsealing-facts.ts'

/** One's own key and the other steward's. */
export function bothKeys(
  { keys }: Pick<UnsealingFacts, 'keys'>,
  { memberId }: Pick<Viewer, 'memberId'>,
): { own: HeldKeyFacts; other: HeldKeyFacts } {
  const own = keys.find((key) => key.memberId === memberId)
  const other = keys.find((key) => key.memberId !== memberId)
  if (!own || !other) throw new Refusal('unsealing.not_your_key')
  return { own, other }
}

/** What the share sealed to a steward's key is bound to, and what the other's share is when it is handed to them. */
export const placeOf = {
  outcome: (unsealingId: string) => `unsealing ${unsealingId}`,
  share: (unsealingId: string, memberId: string) => `share of ${unsealingId} for ${memberId}`,
  handed: (unsealingId: string, memberId: string) => `share of ${unsealingId} handed to ${memberId}`,
}
