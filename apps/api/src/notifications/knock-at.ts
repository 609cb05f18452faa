import { asMember, readAsMember } from '@cloakroom/database/as-member.ts'
import { declare } from '../door/declare.ts'
import type { House } from '../house.ts'
import type { Pushed } from '../push/pusher.ts'
import { type Browser, findBrowsers } from './find-browsers.ts'
import { findWays } from './find-ways.ts'
import { isQuiet } from './quiet-hours.ts'
import { openPushAddress } from './sealed-push-address.ts'
import { deleteBrowser } from './store.ts'

const NOTIFICATION = declare('push', 'notification', 'notice')

/** Knocks at these browsers of a member, at all of them together. One that its push service knows no more is forgotten. */
export async function knockAt(house: House, memberId: string, browsers: readonly Browser[]): Promise<Pushed[]> {
  const outcomes = await Promise.all(
    browsers.map(({ sessionHash, sealed }) =>
      house.pusher.push(NOTIFICATION, openPushAddress(house.keys, sessionHash, sealed)),
    ),
  )
  const gone = browsers.filter((_, at) => outcomes[at] === 'gone')
  if (gone.length > 0)
    await asMember(house.web.pool, memberId, async (tx) => {
      for (const { sessionHash } of gone) await deleteBrowser(tx, sessionHash)
    })
  return outcomes
}

/** Knocks once, for something of which no ledger is kept, such as an invitation that is mailed as well. Not in quiet hours: it is found in the house. */
export async function knockOnce(house: House, memberId: string): Promise<void> {
  const browsers = await readAsMember(house.web.pool, memberId, async (tx) =>
    isQuiet(await findWays(tx, memberId), house.now()) ? [] : findBrowsers(tx, memberId, house.now()),
  )
  await knockAt(house, memberId, browsers)
}
