import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { openLucia } from './lucia.ts'

/** Starts a session and answers the Set-Cookie header that carries it. Sessions that have lapsed are swept out on the way. */
export async function startSession(tx: Tx, house: Pick<House, 'config' | 'now'>, memberId: string): Promise<string> {
  const lucia = openLucia(tx, house)
  await lucia.deleteExpiredSessions()
  const session = await lucia.createSession(memberId, {})
  return lucia.createSessionCookie(session.id).serialize()
}
