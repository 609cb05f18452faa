import type { Tx } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { eq } from 'drizzle-orm'
import type { Member } from './find-active-member.ts'

type Amended = { [K in 'personalName' | 'languages' | 'timeZone' | 'fields']: Member[K] | undefined }

/** Changes what is given and leaves the rest. */
export async function amendMember(tx: Tx, memberId: string, amended: Amended): Promise<void> {
  if (Object.values(amended).every((value) => value === undefined)) return
  await tx.update(members).set(amended).where(eq(members.id, memberId))
}

/** Rights are columns that the web role cannot write; the database asks itself whether a steward does this. */
export async function giveRights(
  tx: Tx,
  memberId: string,
  rights: { isSteward?: boolean | undefined; opensRooms?: boolean | undefined },
): Promise<boolean> {
  const { rows } = await tx.$client.query<{ done: boolean }>('select amend_rights($1, $2, $3) as done', [
    memberId,
    rights.isSteward ?? null,
    rights.opensRooms ?? null,
  ])
  return rows[0]?.done ?? false
}

/** Ends a membership everywhere, in rooms too that the steward may not see. False when there is none to end. */
export async function removeMember(tx: Tx, memberId: string): Promise<boolean> {
  const { rows } = await tx.$client.query<{ done: boolean }>('select end_membership($1) as done', [memberId])
  return rows[0]?.done ?? false
}
