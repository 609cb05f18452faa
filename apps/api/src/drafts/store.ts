import type { Tx } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'

/** As many drafts as anybody needs, and no store for free. */
const MOST = 200

/** False when there are too many drafts already. */
export async function upsertDraft(
  tx: Tx,
  { memberId, id, sealed, at }: { memberId: string; id: string; sealed: Buffer; at: Date },
): Promise<boolean> {
  const { rowCount } = await tx.$client.query(
    `insert into drafts (member_id, id, sealed, kept_on)
      select $1, $2, $3, $4 where (select count(*) from drafts where member_id = $1 and id <> $2) < ${MOST}
      on conflict (member_id, id) do update set sealed = excluded.sealed, kept_on = excluded.kept_on`,
    [memberId, id, sealed, dayKept(at)],
  )
  return rowCount === 1
}

export async function deleteDraft(tx: Tx, memberId: string, id: string): Promise<void> {
  await tx.$client.query('delete from drafts where member_id = $1 and id = $2', [memberId, id])
}
