import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '@cloakroom/database/connect.ts'
import { Logger, parseCronItems, run, type Runner, type TaskList } from 'graphile-worker'
import type { House } from './house.ts'
import { kindOf } from './http/kind-of.ts'
import { AT_FIRST, tasksOf, TIMETABLE } from './tasks.ts'

const AT_ONCE = 3
/** The line on which the queue calls, the clock, and one for each job that runs. */
const CONNECTIONS = AT_ONCE + 3
const PAUSE_MS = 2_000

/**
 * Does the jobs of the house until it is stopped: in the API process, or in one of its own. Any number of workers share the queue. A worker that falls, because
 * its database went away, stands up again. `tasks` are others in tests.
 */
export async function startWorker(
  house: House,
  say: (line: string) => void,
  tasks: TaskList = tasksOf(house),
): Promise<{ stop(): Promise<void> }> {
  const jobs = connect(house.config.webDatabaseUrl, { name: 'cloakroom jobs', max: CONNECTIONS })
  const stopping = new AbortController()
  let runner = await begin().catch(async (error: unknown) => {
    await jobs.close()
    throw error
  })
  const watch = keepUp()

  function begin(): Promise<Runner> {
    return run({
      pgPool: jobs.pool,
      taskList: tasks,
      parsedCronItems: parseCronItems(TIMETABLE),
      concurrency: AT_ONCE,
      noHandleSignals: true,
      logger: quiet(say),
    }).then(async (begun) => {
      try {
        for (const task of AT_FIRST) await begun.addJob(task, {}, { jobKey: `${task} at first`, maxAttempts: 3 })
        return begun
      } catch (error) {
        await begun.stop().catch(() => {})
        throw error
      }
    })
  }

  async function keepUp(): Promise<void> {
    while (!stopping.signal.aborted) {
      await runner.promise.catch(() => {})
      if (stopping.signal.aborted) return
      say('The worker fell and stands up again.')
      await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => {})
      runner = await begin().catch(() => runner)
    }
  }

  return {
    async stop() {
      stopping.abort()
      await runner.stop().catch(() => {})
      await watch
      await jobs.close()
    },
  }
}

/** Of what the queue has to say, only that a job failed, and which kind: its errors and payloads may name somebody. */
function quiet(say: (line: string) => void): Logger {
  return new Logger(() => (level, _, meta) => {
    if (level === 'error') say(`A job failed: ${taskOf(meta?.['job'])} (${kindOf(meta?.['error'])}).`)
  })
}

function taskOf(job: unknown): string {
  if (typeof job !== 'object' || job === null || !('task_identifier' in job)) return 'the queue itself'
  return String(job.task_identifier)
}
