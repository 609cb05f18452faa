import type { Verdict } from '../http/refusal.ts'

/** The network keeps at least one steward. */
export function mayCeaseToSteward(otherStewards: number): Verdict {
  return otherStewards > 0 ? 'ok' : 'steward.last'
}
