import type { SessionView } from '@cloakroom/contract/sessions.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { sessions } from '@cloakroom/database/schema/sessions.ts'
import { and, desc, eq, gt } from 'drizzle-orm'
import { present as presentOn } from '../door/present.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'

/** One's own sessions, the newest first. */
export function listSessions(house: House, { memberId, sessionHash }: Viewer): Promise<{ sessions: SessionView[] }> {
  return asMember(house.web.pool, memberId, async (tx) => {
    const rows = await tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.memberId, memberId), gt(sessions.expiresAt, house.now())))
      .orderBy(desc(sessions.expiresAt))
    return { sessions: rows.map((row) => present(row, sessionHash)) }
  })
}

function present({ publicId, idHash, startedOn, expiresAt }: typeof sessions.$inferSelect, own: string): SessionView {
  return {
    id: publicId,
    isThisOne: idHash === own,
    startedAt: presentOn('own').day(startedOn),
    endsAt: presentOn('own').time(expiresAt),
  }
}
