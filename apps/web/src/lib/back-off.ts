const FIRST = 400
const LONGEST = 30_000

/**
 * How long to wait before the nth attempt (from 0) to reach the house again, in milliseconds. Doubles up to half a minute; half of it is
 * chance, so that a thousand tabs do not come back in the same instant.
 */
export function backOff(attempt: number, chance = Math.random()): number {
  const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 20))
  return Math.round(whole / 2 + (whole / 2) * chance)
}
