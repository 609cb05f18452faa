import type { Tx } from '@cloakroom/database/as-member.ts'

/** Nobody's mail comes first because it is theirs, and nobody knows when the house looks. */
const SPREAD = '15 minutes'
const TRIES = 10

/** Every steward hears that one of them asks, and that two have opened something. */
export async function tellStewards(tx: Tx, unsealingId: string, what: 'asked' | 'opened'): Promise<void> {
  await mailLater(tx, unsealingId, what, `state = 'active' and is_steward`)
}

/** Every member hears that an unsealing runs, so that no mail server can tell from a mail whose words it is about. */
export async function tellEverybody(tx: Tx, unsealingId: string): Promise<void> {
  await mailLater(tx, unsealingId, 'agreed', `state = 'active'`)
}

/**
 * The house looks and seals once the agreement is kept: in the queue, so that no answer to a steward waits for what it finds, and at some moment that
 * nobody knows, so that nobody can listen for how long it is busy.
 */
export async function sealLater(tx: Tx, unsealingId: string, stewardId: string): Promise<void> {
  await tx.$client.query(
    `select graphile_worker.add_job('seal-outcome', payload => $1::json, job_key => $2, max_attempts => 25, run_at => now() + random() * $3::interval)`,
    [JSON.stringify({ unsealingId, stewardId }), `seal outcome ${unsealingId}`, SPREAD],
  )
}

async function mailLater(tx: Tx, unsealingId: string, what: string, whom: string): Promise<void> {
  await tx.$client.query(
    `select graphile_worker.add_job('mail-unsealing', run_at => now() + random() * $1::interval, max_attempts => $2,
       job_key => 'unsealing ' || $3 || ' ' || $4 || ' ' || m.id,
       payload => json_build_object('unsealingId', $3::text, 'memberId', m.id, 'what', $4::text, 'mailId', gen_random_uuid()))
     from members m where ${whom}`,
    [SPREAD, TRIES, unsealingId, what],
  )
}
