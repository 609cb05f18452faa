import { say } from '#lib/words.ts'

const DAY = 86_400_000
/** When each thread was last left in this tab. Kept in memory only: where somebody reads is nothing to write on a disk. */
const left = new Map<string, number>()

export function noteLeft(threadId: string, now = Date.now()): void {
  left.set(threadId, now)
}

/** The words on the line before the first new post. */
export function placeWords(threadId: string, now = Date.now()): string {
  const at = left.get(threadId)
  if (at === undefined) return say('threads.place')
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY)
  if (days <= 0) return say('threads.place-today')
  return days === 1 ? say('threads.place-yesterday') : say('threads.place-days', { count: days })
}

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0)
}
