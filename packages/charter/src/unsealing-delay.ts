/** Why two stewards may learn who holds a seat. The list is closed: what is not on it is no reason. */
export const UNSEALING_REASONS = ['threat-to-life', 'court-order'] as const
export type UnsealingReason = (typeof UNSEALING_REASONS)[number]

const HOURS: Record<UnsealingReason, number> = { 'threat-to-life': 4, 'court-order': 72 }

/**
 * How many hours lie between two stewards agreeing and both being able to turn their keys: three days, in which the writer is told and can answer
 * and any steward can stop it. Only where a life is in danger is it less, and even then there is time for somebody to wake up and say no.
 */
export function unsealingDelay(reason: UnsealingReason): number {
  return HOURS[reason]
}
