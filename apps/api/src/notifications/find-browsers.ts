import type { Tx } from '@cloakroom/database/as-member.ts'
import { pushBrowsers } from '@cloakroom/database/schema/notifications.ts'
import { sessions } from '@cloakroom/database/schema/sessions.ts'
import { and, eq, gt } from 'drizzle-orm'

export type Browser = { sessionHash: string; sealed: Buffer; since: Date }

/** The member’s own browsers that are knocked at: those whose sessions have not ended. */
export function findBrowsers(tx: Tx, memberId: string, now: Date): Promise<Browser[]> {
  return tx
    .select({ sessionHash: pushBrowsers.sessionHash, sealed: pushBrowsers.sealed, since: pushBrowsers.since })
    .from(pushBrowsers)
    .innerJoin(sessions, eq(sessions.idHash, pushBrowsers.sessionHash))
    .where(and(eq(pushBrowsers.memberId, memberId), gt(sessions.expiresAt, now)))
}
