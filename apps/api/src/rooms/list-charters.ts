import type { CharterVersionView } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { charters } from '@cloakroom/database/schema/rooms.ts'
import { desc, eq } from 'drizzle-orm'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from './find-room.ts'
import { presentCharter } from './present.ts'

/** Every version of the charter, the newest first. */
export async function listCharters(
  house: House,
  viewer: Viewer,
  roomId: string,
): Promise<{ versions: CharterVersionView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const { day } = present('room', room.charter.attribution)
    const found = await tx.select().from(charters).where(eq(charters.roomId, room.id)).orderBy(desc(charters.version))
    return {
      versions: found.map(({ amendedOn, ...charter }) => ({
        charter: presentCharter(charter),
        amendedAt: amendedOn && day(amendedOn),
      })),
    }
  })
}
