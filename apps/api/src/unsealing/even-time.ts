import { setTimeout as sleep } from 'node:timers/promises'

const STEP_MS = 100

/** Answers, or throws, at the next of even steps from now: what the work found, and how long it took to find it, show in no answer's time. */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  try {
    return await work()
  } finally {
    await sleep(STEP_MS - ((performance.now() - begun) % STEP_MS))
  }
}
