import { members } from '@cloakroom/database/schema/members.ts'
import { sessions } from '@cloakroom/database/schema/sessions.ts'
import { and, eq, gt, inArray } from 'drizzle-orm'
import type { House } from '../house.ts'

/** Those of these sessions that are alive: neither ended nor lapsed, and of members. */
export async function findLiveSessions(house: House, hashes: string[]): Promise<Set<string>> {
  const rows = await house.web.db
    .select({ session: sessions.idHash })
    .from(sessions)
    .innerJoin(members, and(eq(members.id, sessions.memberId), eq(members.state, 'active')))
    .where(and(inArray(sessions.idHash, hashes), gt(sessions.expiresAt, house.now())))
  return new Set(rows.map(({ session }) => session))
}
