import type { PushAddressInput } from '@cloakroom/contract/notifications.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { hashToken } from '../keys/link-token.ts'
import { findWays } from './find-ways.ts'
import { sealPushAddress } from './sealed-push-address.ts'
import { toTheMinute } from './since.ts'
import { stopToken } from './stop-token.ts'
import { writeBrowser, writeWays } from './store.ts'

/** Has the browser of this session knocked at from now on. Asked again it is as well, and at its latest address. */
export async function startPush(
  house: House,
  { memberId, sessionHash }: Viewer,
  address: PushAddressInput,
): Promise<void> {
  if (!house.pusher.isReachable(address)) throw new Refusal('push.not_reachable')
  const since = toTheMinute(house.now())
  await asMember(house.web.pool, memberId, async (tx) => {
    const ways = await findWays(tx, memberId)
    if (ways.since === null)
      await writeWays(tx, { memberId, ...ways, since, stopHash: hashToken(stopToken(house, memberId)) })
    await writeBrowser(tx, {
      memberId,
      sessionHash,
      lookup: house.keys.lookup(address.endpoint),
      sealed: sealPushAddress(house.keys, sessionHash, address),
      since,
    })
  })
}
