import { setTimeout as sleep } from 'node:timers/promises'
import { asOwner } from '../digests/testing.ts'
import { startWorker } from '../start-worker.ts'
import type { TestHouse } from '../testing.ts'

const PATIENCE_MS = 15_000
const PAUSE_MS = 30

/** Lets the worker of the house do all that is due, and go. The clock of the house is ahead of the queue's, whose own is the database's. */
export async function doTheJobs(t: TestHouse, say: (line: string) => void): Promise<void> {
  const worker = await startWorker(t.house, say)
  try {
    for (const begin = Date.now(); (await jobsLeft(t)) > 0; await sleep(PAUSE_MS))
      if (Date.now() - begin > PATIENCE_MS) throw new Error('there are jobs that are not done')
  } finally {
    await worker.stop()
  }
}

async function jobsLeft(t: TestHouse): Promise<number> {
  const { rows } = await asOwner<{ left: number }>(
    t,
    `with hurried as (update graphile_worker._private_jobs set run_at = now() where run_at > now() and attempts = 0 returning id)
    select pg_notify('jobs:insert', json_build_object('count', count(*))::text),
      (select count(*)::int from graphile_worker._private_jobs) as left from hurried`,
  )
  return rows[0]?.left ?? 0
}
