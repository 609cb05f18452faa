import { dayKept } from '../door/day-kept.ts'

const DAY_MS = 24 * 60 * 60_000

/** The last day on which somebody may come who is invited now, for so many days. */
export function lastDay(now: Date, days: number): string {
  return dayKept(new Date(now.getTime() + days * DAY_MS))
}
