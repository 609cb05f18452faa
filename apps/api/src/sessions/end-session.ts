import { asMember } from '@cloakroom/database/as-member.ts'
import { sessions } from '@cloakroom/database/schema/sessions.ts'
import { and, eq } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { notify } from '../live/publish.ts'
import type { Viewers } from './viewers.ts'

/** Ends one of the member's own sessions. Somebody else's is not there. */
export async function endSession(
  house: House,
  viewers: Viewers,
  { memberId }: Viewer,
  { sessionId }: { sessionId: string },
): Promise<undefined> {
  const session = await asMember(house.web.pool, memberId, async (tx) => {
    const [ended] = await tx
      .delete(sessions)
      .where(and(eq(sessions.publicId, sessionId), eq(sessions.memberId, memberId)))
      .returning({ session: sessions.idHash })
    if (!ended) throw new Refusal('not_found')
    await notify(tx, { type: 'signed-out', session: ended.session })
    return ended.session
  })
  viewers.forget({ session })
}
