import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import type { HeldKeyFacts, UnsealingFacts } from './unsealing-facts.ts'

type Row = Omit<UnsealingFacts, 'keys'>

const COLUMNS = `id, reason, state, asked_at as "askedAt", agreed_at as "agreedAt", ripe_at as "ripeAt", opened_at as "openedAt",
  ended_at as "endedAt"`

/** Unsealings that have not ended, or did after `endedAfter`, newest first; nothing for anybody but a steward. */
export async function findUnsealings(tx: Tx, endedAfter: Date): Promise<UnsealingFacts[]> {
  const { rows } = await tx.$client.query<Row>(
    `select ${COLUMNS} from unsealings where ended_at is null or ended_at > $1 order by asked_at desc, id`,
    [endedAfter],
  )
  return withKeys(tx, rows)
}

/** One unsealing, for a steward. Refuses with not_found. */
export async function findUnsealing(tx: Tx, unsealingId: string): Promise<UnsealingFacts> {
  return one(tx, `select ${COLUMNS} from unsealings where id = $1`, unsealingId)
}

/** The same for whoever is about to change it: two stewards at once go one after the other. */
export async function lockUnsealing(tx: Tx, unsealingId: string): Promise<UnsealingFacts> {
  return one(tx, `select ${COLUMNS} from unsealings where id = $1 for update`, unsealingId)
}

async function one(tx: Tx, text: string, unsealingId: string): Promise<UnsealingFacts> {
  const { rows } = await tx.$client.query<Row>(text, [unsealingId])
  const [found] = await withKeys(tx, rows)
  if (!found) throw new Refusal('not_found')
  return found
}

async function withKeys(tx: Tx, rows: Row[]): Promise<UnsealingFacts[]> {
  if (rows.length === 0) return []
  const { rows: held } = await tx.$client.query<HeldKeyFacts & { unsealingId: string }>(
    `select k.unsealing_id as "unsealingId", k.member_id as "memberId", m.personal_name as "personalName", k.part,
       coalesce(s.since = k.since, false) as "isHeld", k.public_key as "publicKey", k.wrapped, k.share, k.handed,
       k.turned_at as "turnedAt", k.read_at as "readAt"
     from unsealing_keys k join members m on m.id = k.member_id left join stewards_since s on s.member_id = k.member_id
     where k.unsealing_id = any($1::uuid[])`,
    [rows.map(({ id }) => id)],
  )
  const keys = Map.groupBy(held, ({ unsealingId }) => unsealingId)
  return rows.map((row) => ({ ...row, keys: keys.get(row.id) ?? [] }))
}

/** Since when somebody is a steward without a break; null for who is none. */
export async function findStewardSince(tx: Tx, memberId: string): Promise<Date | null> {
  const { rows } = await tx.$client.query<{ since: Date }>('select since from stewards_since where member_id = $1', [
    memberId,
  ])
  return rows[0]?.since ?? null
}

/** The same for who must be one. Refuses with not_found. */
export async function demandStewardSince(tx: Tx, memberId: string): Promise<Date> {
  const since = await findStewardSince(tx, memberId)
  if (!since) throw new Refusal('not_found')
  return since
}

export async function findOutcome(tx: Tx, unsealingId: string): Promise<Buffer | null> {
  const { rows } = await tx.$client.query<{ sealed: Buffer }>(
    'select sealed from unsealing_outcomes where unsealing_id = $1',
    [unsealingId],
  )
  return rows[0]?.sealed ?? null
}
