import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Does something and answers, or refuses, no sooner than after so many milliseconds. For work of which there is a little more or less to do depending on something that the
 * asker must not learn: a row more is a tenth of a millisecond, and enough patience hears it.
 */
export async function takeAsLong<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [done] = await Promise.allSettled([work(), sleep(milliseconds)])
  if (done.status === 'rejected') throw done.reason
  return done.value
}
