import type { NotificationWays, NotificationWaysView } from '@cloakroom/contract/notifications.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { hashToken } from '../keys/link-token.ts'
import { findWays } from './find-ways.ts'
import { readWays } from './read-ways.ts'
import { toTheMinute } from './since.ts'
import { stopToken } from './stop-token.ts'
import { writeWays } from './store.ts'

/** Chooses by which ways one is told. Who lets mail come again is sent what comes from then on, not what had waited. */
export async function setWays(house: House, viewer: Viewer, chosen: NotificationWays): Promise<NotificationWaysView> {
  const { memberId } = viewer
  await asMember(house.web.pool, memberId, async (tx) => {
    const before = await findWays(tx, memberId)
    const since = before.since !== null && (before.mail || !chosen.mail) ? before.since : toTheMinute(house.now())
    await writeWays(tx, { memberId, ...chosen, since, stopHash: hashToken(stopToken(house, memberId)) })
  })
  return readWays(house, viewer)
}
