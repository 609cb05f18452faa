import { asStranger } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Opens this week's line of the ledger for every steward and adds the jobs that mail them, in one transaction. It can be done at any time and by any number of
 * workers: what is open already stays as it is.
 */
export async function openChainMails(house: Pick<House, 'web' | 'now'>): Promise<void> {
  await asStranger(house.web.pool, (tx) => tx.$client.query(ADD_JOBS, [weekOf(house.now())]))
}

/** The Monday of its week, in UTC, as `2026-09-14`. */
export function weekOf(at: Date): string {
  const sinceMonday = (at.getUTCDay() + 6) % 7
  return dayKept(new Date(at.getTime() - sinceMonday * DAY_MS))
}

/** A job that has been running for five minutes was left by a worker that died, and gives way to a new one. */
const ADD_JOBS = `
  select graphile_worker.add_job(identifier => 'mail-chain-head', job_key => key, max_attempts => 10,
    payload => json_build_object('memberId', member_id, 'week', $1::text))
  from (select member_id, 'chain head ' || member_id || ' ' || $1 as key from open_chain_mails($1::date) as member_id) due
  where not exists (select from graphile_worker.jobs j
    where j.key = due.key and (j.locked_at is null or j.locked_at > now() - interval '5 minutes'))`
