import type { Charter } from './charter.ts'

const MINUTE_MS = 60_000
const GRID_MS = 30 * MINUTE_MS
const WINDOW_MS = 6 * 60 * MINUTE_MS
/** A batch that is let out much later than its time on the grid would tell when the house woke up; it waits for the next one. */
const LATE_MS = 10 * MINUTE_MS

/** From so many writings by so many writers on, a batch goes out at the next full or half hour. */
const ENOUGH_WRITINGS = 4
const ENOUGH_WRITERS = 3

/** Where nobody is attributed, words wait and come out in batches: the time and the order of a post would name its writer. */
export function wordsWait(charter: Pick<Charter, 'attribution'>): boolean {
  return charter.attribution === 'unattributed'
}

/** The full or half hour at or before this moment, in UTC. */
export function gridTime(at: Date): Date {
  return new Date(Math.floor(at.getTime() / GRID_MS) * GRID_MS)
}

/** The full or half hour after this moment. */
export function nextGridTime(at: Date): Date {
  return new Date(gridTime(at).getTime() + GRID_MS)
}

/** Whether it is time to let words out: at a full or half hour and a little after, never in between. */
export function isOnGrid(at: Date): boolean {
  return at.getTime() - gridTime(at).getTime() < LATE_MS
}

/** What waits in a room at one time on the grid. `lookedAt` is the time on the grid at which it was looked at before. */
export type Batch = { lookedAt: Date; now: Date; writings: number; writers: number }

/**
 * A batch goes out at a full or half hour when it is large enough to hide each of its writers among the others; however small it is, at the
 * end of a quarter of the day (00, 06, 12 and 18 hours UTC). A lone post has waited some minutes then, or some hours: its time does not tell which.
 */
export function goesOut({ lookedAt, now, writings, writers }: Batch): boolean {
  return (writings >= ENOUGH_WRITINGS && writers >= ENOUGH_WRITERS) || window(now) > window(lookedAt)
}

/** When words that wait at this moment are out, however few wait with them: the end of the quarter of the day. */
export function outBy(at: Date): Date {
  return new Date((window(at) + 1) * WINDOW_MS)
}

function window(at: Date): number {
  return Math.floor(at.getTime() / WINDOW_MS)
}
