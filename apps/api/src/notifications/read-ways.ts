import type { NotificationWaysView } from '@cloakroom/contract/notifications.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { hasDeadAddress } from '../vault/dead-address.ts'
import { findAddress } from '../vault/find-address.ts'
import { findBrowsers } from './find-browsers.ts'
import { findWays } from './find-ways.ts'
import { presentWays } from './present.ts'

/** By which ways one is told that something waits, and when not. */
export async function readWays(house: House, { memberId, sessionHash }: Viewer): Promise<NotificationWaysView> {
  const address = await stateOfAddress(house, memberId)
  return readAsMember(house.web.pool, memberId, async (tx) => {
    const ways = await findWays(tx, memberId)
    const browsers = await findBrowsers(tx, memberId, house.now())
    return presentWays(ways, { address, browsers, sessionHash, pushKey: house.pusher.publicKey })
  })
}

/** Whether mail arrives where the member is mailed. For them alone to see. */
async function stateOfAddress(house: House, memberId: string): Promise<NotificationWaysView['address']> {
  if ((await findAddress(house, memberId)) === null) return 'none'
  return (await hasDeadAddress(house, memberId)) ? 'came_back' : 'arrives'
}
