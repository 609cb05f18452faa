import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyBaseLogger } from 'fastify'
import { kindOf } from '../http/kind-of.ts'

const TRIES = 4
const PAUSE_MS = 2_000

const underWay = new Set<Promise<void>>()

/**
 * Does something once the answer is on its way, so that the answer takes as long whatever there is to do. Tries a few times:
 * the mail server may be away for a moment. What it could not do is told to the log without saying for whom.
 */
export function afterwards(log: FastifyBaseLogger, work: () => Promise<void>): void {
  const done = new Promise<void>((resolve) => setImmediate(resolve))
    .then(() => persist(work))
    .catch((error: unknown) => log.error({ kind: kindOf(error) }, 'mail not sent'))
    .finally(() => underWay.delete(done))
  underWay.add(done)
}

/** Resolves when nothing is left to do: before the house closes, and in tests. */
export async function nothingLeftToDo(): Promise<void> {
  while (underWay.size > 0) await Promise.all(underWay)
}

async function persist(work: () => Promise<void>): Promise<void> {
  for (let tried = 1; ; tried++)
    try {
      return await work()
    } catch (error) {
      if (tried === TRIES) throw error
      await sleep(PAUSE_MS * tried)
    }
}
