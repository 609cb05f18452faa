import { asMember } from '@cloakroom/database/as-member.ts'
import { sessions } from '@cloakroom/database/schema/sessions.ts'
import { eq } from 'drizzle-orm'
import type { FastifyReply } from 'fastify'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { notify } from '../live/publish.ts'
import { openLucia } from './lucia.ts'
import type { Viewers } from './viewers.ts'

/** Ends this session; its sockets close and the browser forgets what it kept. Without a session it is done already. */
export async function signOut(
  house: House,
  viewers: Viewers,
  viewer: Viewer | null,
  reply: FastifyReply,
): Promise<undefined> {
  if (viewer) {
    const { memberId, sessionHash } = viewer
    await asMember(house.web.pool, memberId, async (tx) => {
      await tx.delete(sessions).where(eq(sessions.idHash, sessionHash))
      await notify(tx, { type: 'signed-out', session: sessionHash })
    })
    viewers.forget({ session: sessionHash })
  }
  // Not "cookies": that would take those of every other program on this host and its neighbours with it.
  void reply.header('clear-site-data', '"cache", "storage"')
  void reply.header('set-cookie', openLucia(house.web.db, house).createBlankSessionCookie().serialize())
}
