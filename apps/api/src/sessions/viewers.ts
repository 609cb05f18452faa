import { LRUCache } from 'lru-cache'
import type { FindViewer, Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { hashId, openLucia } from './lucia.ts'
import { readSessionId } from './read-session-id.ts'

export type Viewers = {
  find: FindViewer
  /** After a session has ended or its member's rights have changed: by the hash of the session, or all of one member. */
  forget(who: { session: string } | { member: string }): void
}

/** A page asks for several things at once; the database is asked once for all of them. Half of the second in which "revoked means now". */
const KEPT_MS = 500

type Kept = { asked: Promise<Viewer | null>; memberId: string | null }

/** Finds who asks. Remembers the answer for half a second, and forgets it at once when this process ends a session. */
export function openViewers(house: House): Viewers {
  const lucia = openLucia(house.web.db, house)
  const kept = new LRUCache<string, Kept>({ max: 20_000, ttl: KEPT_MS })

  async function ask(id: string, sessionHash: string): Promise<Viewer | null> {
    const { user } = await lucia.validateSession(id)
    return user && { memberId: user.id, sessionHash, isSteward: user.isSteward, opensRooms: user.opensRooms }
  }

  async function find(cookieHeader: string | undefined): Promise<Viewer | null> {
    const id = readSessionId(cookieHeader, lucia.sessionCookieName)
    if (!id) return null
    const sessionHash = hashId(id)
    const before = kept.get(sessionHash)
    if (before) return before.asked
    const now: Kept = { asked: ask(id, sessionHash), memberId: null }
    kept.set(sessionHash, now)
    try {
      const viewer = await now.asked
      now.memberId = viewer?.memberId ?? null
      return viewer
    } catch (error) {
      if (kept.peek(sessionHash) === now) kept.delete(sessionHash)
      throw error
    }
  }

  function forget(who: { session: string } | { member: string }): void {
    if ('session' in who) kept.delete(who.session)
    else kept.forEach(({ memberId }, hash) => isTheirs(memberId, who.member) && kept.delete(hash))
  }

  return { find, forget }
}

/** Those still being asked may be anybody's. */
function isTheirs(memberId: string | null, member: string): boolean {
  return memberId === null || memberId === member
}
