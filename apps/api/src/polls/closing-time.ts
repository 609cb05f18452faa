import { gridTime, nextGridTime, outBy } from '@cloakroom/charter/batches.ts'

const HOUR_MS = 3_600_000

/** When a poll opens: now, or with the words that wait, at the end of the quarter of the day. */
export function opensAt(now: Date, doWordsWait: boolean): Date {
  return doWordsWait ? outBy(now) : now
}

/** Polls close at full and half hours, after as many hours as were asked for: the minute in which somebody asked is not told again. */
export function closesAfter(opening: Date, hours: number): Date {
  const end = new Date(opening.getTime() + hours * HOUR_MS)
  return gridTime(end).getTime() === end.getTime() ? end : nextGridTime(end)
}

/** When a poll closes that is asked to close before its time. Where words wait, nobody is to learn when that was asked. */
export function closesEarlyAt(now: Date, doWordsWait: boolean): Date {
  return doWordsWait ? outBy(now) : nextGridTime(now)
}

/** Whether the quarter of the day ends at this time on the grid. */
export function endsQuarter(at: Date): boolean {
  return outBy(new Date(at.getTime() - 1)).getTime() === at.getTime()
}
