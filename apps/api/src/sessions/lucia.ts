import { createHash } from 'node:crypto'
import { members } from '@cloakroom/database/schema/members.ts'
import { sessions } from '@cloakroom/database/schema/sessions.ts'
import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { type Adapter, Lucia, TimeSpan } from 'lucia'
import type { House } from '../house.ts'
import { dayKept } from '../door/day-kept.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof openLucia>
    DatabaseUserAttributes: { isSteward: boolean; opensRooms: boolean }
    DatabaseSessionAttributes: Record<string, never>
  }
}

/** A session ends after thirty days, used or not: to stretch it with use would write down when its member was last here. */
const LIFETIME = new TimeSpan(30, 'd')

/** lucia over one connection or a pool. It sees the id in the cookie; the store sees only its hash. */
export function openLucia(db: NodePgDatabase, house: Pick<House, 'config' | 'now'>) {
  const { isSecure } = house.config
  return new Lucia(adapterOver(db, house.now), {
    sessionExpiresIn: LIFETIME,
    sessionCookie: {
      name: isSecure ? '__Host-cloakroom' : 'cloakroom',
      attributes: { secure: isSecure, sameSite: 'lax', path: '/' },
    },
    getUserAttributes: ({ isSteward, opensRooms }) => ({ isSteward, opensRooms }),
  })
}

export function hashId(id: string): string {
  return createHash('sha256').update(id).digest('hex')
}

/** The next midnight. To the second, thirty days before it would be when its member signed in, beside posts that have a time as well. */
function endOfDay(at: Date): Date {
  const day = 24 * 60 * 60 * 1000
  return new Date(Math.ceil(at.getTime() / day) * day)
}

function adapterOver(db: NodePgDatabase, now: () => Date): Adapter {
  // lucia compares with the machine's clock, the house with its own: what crosses over is shifted by the difference.
  const toHouse = (at: Date) => new Date(at.getTime() - Date.now() + now().getTime())
  const toLucia = (at: Date) => new Date(at.getTime() - now().getTime() + Date.now())
  // Asked at nearly every request: written once, and planned once by PostgreSQL.
  const findSession = db
    .select({
      userId: sessions.memberId,
      expiresAt: sessions.expiresAt,
      isSteward: members.isSteward,
      opensRooms: members.opensRooms,
    })
    .from(sessions)
    .innerJoin(members, and(eq(members.id, sessions.memberId), eq(members.state, 'active')))
    .where(and(eq(sessions.idHash, sql.placeholder('idHash')), gt(sessions.expiresAt, sql.placeholder('now'))))
    .prepare('find-session')
  return {
    async getSessionAndUser(id) {
      const [row] = await findSession.execute({ idHash: hashId(id), now: now() })
      if (!row) return [null, null]
      const { userId, expiresAt, isSteward, opensRooms } = row
      return [
        { id, userId, expiresAt: toLucia(expiresAt), attributes: {} },
        { id: userId, attributes: { isSteward, opensRooms } },
      ]
    },
    async setSession({ id, userId, expiresAt }) {
      await db.insert(sessions).values({
        idHash: hashId(id),
        publicId: crypto.randomUUID(),
        memberId: userId,
        startedOn: dayKept(now()),
        expiresAt: endOfDay(toHouse(expiresAt)),
      })
    },
    async deleteSession(id) {
      await db.delete(sessions).where(eq(sessions.idHash, hashId(id)))
    },
    async deleteUserSessions(memberId) {
      await db.delete(sessions).where(eq(sessions.memberId, memberId))
    },
    async deleteExpiredSessions() {
      await db.delete(sessions).where(lte(sessions.expiresAt, now()))
    },
    // The ids are not kept, so nobody can list them. The slice lists sessions by their public ids.
    getUserSessions: async () => [],
    // See LIFETIME.
    updateSessionExpiration: async () => {},
  }
}
