import { asStranger, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { lastDue, type Slot } from './last-due.ts'

/**
 * Opens the ledger for every digest that is due, and adds the job that sends it, in one transaction. It can be done at any time and by any number of workers:
 * what is open already stays as it is. A worker that was away for days finds one digest due, not one for each day.
 */
export async function openDueDigests(house: Pick<House, 'web' | 'now'>): Promise<void> {
  await asStranger(house.web.pool, async (tx) => {
    const now = house.now()
    const slots = (await findSlots(tx)).map((slot) => ({
      rhythm: slot.rhythm,
      hour: slot.hour,
      weekday: slot.weekday,
      time_zone: slot.timeZone,
      due_at: lastDue(slot, now),
    }))
    await tx.$client.query('select open_digests($1)', [JSON.stringify(slots)])
    await tx.$client.query('select open_at_once($1)', [lastRound(now)])
    await tx.$client.query(ADD_JOBS)
  })
}

const ROUND_MS = 5 * 60_000

/** Digests at once come in rounds: whoever compares when mails were sent learns no more of when somebody wrote. */
function lastRound(now: Date): Date {
  return new Date(Math.floor(now.getTime() / ROUND_MS) * ROUND_MS)
}

async function findSlots(tx: Tx): Promise<Slot[]> {
  const { rows } = await tx.$client.query<Slot>(
    'select rhythm, hour, weekday, time_zone as "timeZone" from digest_slots()',
  )
  return rows
}

/**
 * Digests wait a minute after their hour, until every post of the hour before is committed. They go in bundles: a job for each digest would take longer to
 * add than a statement may. A job that has been running for five minutes was left by a worker that died: it gives way to a new one; should it be alive after all, the
 * ledger lets one of the two send. A job that has failed and waits to be tried again is left to wait.
 */
const ADD_JOBS = `
  select graphile_worker.add_job(identifier => 'send-digests', job_key => key, run_at => greatest(now(), due_at + interval '1 minute'),
    max_attempts => 10, payload => json_build_object('rhythm', rhythm, 'dueAt', due_at, 'bundle', bundle))
  from (select *, 'digests ' || rhythm || ' ' || bundle || ' ' || extract(epoch from due_at)::bigint as key from due_bundles()) due
  where not exists (select from graphile_worker.jobs j
    where j.key = due.key and (j.locked_at is null or j.locked_at > now() - interval '5 minutes'))`
