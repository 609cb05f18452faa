import type { UnsealingReason } from '@cloakroom/charter/unsealing-delay.ts'
import {
  agreeToUnsealing,
  askForUnsealing,
  listUnsealings,
  type OutcomeView,
  readOutcome,
  turnKey,
  type UnsealingForStewardView,
} from '@cloakroom/contract/unsealings.ts'
import { asOwner } from '../digests/testing.ts'
import { aMember, type TestHouse, type TestMember } from '../testing.ts'
import { mailUnsealing } from './mail-unsealing.ts'
import { sealOutcome } from './seal-outcome.ts'

export const HOUR_MS = 3_600_000
export const DAY_MS = 24 * HOUR_MS
export const PASS_PHRASE = 'seven quiet herons wade'

let count = 0

/** A steward who has been one for long enough. `passPhrase` is `PASS_PHRASE`. */
export async function aSteward(t: TestHouse, personalName?: string): Promise<TestMember> {
  const steward = await aMember(t, {
    isSteward: true,
    passPhrase: PASS_PHRASE,
    address: `steward-${++count}@example.org`,
    ...(personalName && { personalName }),
  })
  await asOwner(t, `update stewards_since set since = since - interval '15 days' where member_id = $1`, [
    steward.memberId,
  ])
  return steward
}

type Place = { roomId: string; postId: string }

export async function ask(steward: TestMember, place: Place, reason: UnsealingReason = 'court-order'): Promise<string> {
  const id = crypto.randomUUID()
  await steward.call(askForUnsealing, {
    body: {
      id,
      reason,
      roomId: place.roomId,
      postId: place.postId,
      ground: 'It is said why.',
      passPhrase: PASS_PHRASE,
    },
  })
  return id
}

export async function agree(steward: TestMember, unsealingId: string): Promise<void> {
  await steward.call(agreeToUnsealing, { params: { unsealingId }, body: { passPhrase: PASS_PHRASE } })
}

export async function turn(steward: TestMember, unsealingId: string, passPhrase = PASS_PHRASE): Promise<void> {
  await steward.call(turnKey, { params: { unsealingId }, body: { passPhrase } })
}

type Job =
  | { task: 'seal-outcome'; payload: Parameters<typeof sealOutcome>[1] }
  | { task: 'mail-unsealing'; payload: Parameters<typeof mailUnsealing>[1] }

/** What the worker does with the jobs of unsealings that wait, without the queue and without waiting. */
export async function doJobs(t: TestHouse): Promise<void> {
  const { rows } = await asOwner<Job>(
    t,
    `with taken as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks k where k.id = j.task_id
       and k.identifier in ('seal-outcome', 'mail-unsealing') returning k.identifier as task, j.payload)
     select * from taken order by task desc`,
  )
  for (const { task, payload } of rows)
    await (task === 'seal-outcome' ? sealOutcome(t.house, payload) : mailUnsealing(t.house, payload))
}

/** Asked by one, agreed by the other, sealed and told. */
export async function agreed(
  t: TestHouse,
  [one, other]: readonly [TestMember, TestMember],
  place: Place,
  reason: UnsealingReason = 'court-order',
): Promise<string> {
  const id = await ask(one, place, reason)
  await agree(other, id)
  await doJobs(t)
  return id
}

/** Two have agreed, the delay is over, both have turned. The clock of the house goes on by that. */
export async function opened(t: TestHouse, stewards: readonly [TestMember, TestMember], place: Place): Promise<string> {
  const id = await agreed(t, stewards, place)
  t.clock.advance(72 * HOUR_MS)
  for (const steward of stewards) await turn(steward, id)
  return id
}

export function read(steward: TestMember, unsealingId: string, part: 'answer' | 'name'): Promise<OutcomeView> {
  return steward.call(readOutcome, { params: { unsealingId }, body: { passPhrase: PASS_PHRASE, part } })
}

export async function seenBy(steward: TestMember, unsealingId: string): Promise<UnsealingForStewardView | undefined> {
  const { unsealings } = await steward.call(listUnsealings)
  return unsealings.find(({ unsealing }) => unsealing.id === unsealingId)
}

/** Where nobody ever wrote anything. */
export function nowhere(): Place {
  return { roomId: crypto.randomUUID(), postId: crypto.randomUUID() }
}

/** What lies in the store with which somebody could still read: outcomes, and keys that have something in them. */
export async function leftOf(t: TestHouse, id: string): Promise<{ outcomes: number; secrets: number } | undefined> {
  const { rows } = await asOwner<{ outcomes: number; secrets: number }>(
    t,
    `select (select count(*)::int from unsealing_outcomes where unsealing_id = $1) as outcomes,
       (select count(*)::int from unsealing_keys where unsealing_id = $1 and num_nonnulls(wrapped, share, handed) > 0) as secrets`,
    [id],
  )
  return rows[0]
}
