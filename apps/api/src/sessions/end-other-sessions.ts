import type { Tx } from '@cloakroom/database/as-member.ts'
import { sessions, signInLinks } from '@cloakroom/database/schema/sessions.ts'
import { and, eq, ne } from 'drizzle-orm'
import { notify } from '../live/publish.ts'

/** Ends the sessions of a member but the one to keep, and the links that could start another. Who knew the old pass phrase is out. */
export async function endOtherSessions(tx: Tx, memberId: string, keep: string | null): Promise<void> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.memberId, memberId), keep === null ? undefined : ne(sessions.idHash, keep)))
    .returning({ session: sessions.idHash })
  await tx.delete(signInLinks).where(eq(signInLinks.memberId, memberId))
  for (const { session } of ended) await notify(tx, { type: 'signed-out', session })
}
