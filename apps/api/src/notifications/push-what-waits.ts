import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { type Browser, findBrowsers } from './find-browsers.ts'
import { findToSend, type ToSend } from './find-to-send.ts'
import { knockAt } from './knock-at.ts'
import { deleteSent, insertSent } from './store.ts'

const LATER_MS = 5 * 60_000

/**
 * Knocks at all of a member’s browsers, once for all that waits. The ledger has it before: whoever dies then has told nobody, and nobody will knock twice. What
 * certainly no push service has taken is tried again. A browser that its push service knows no more is forgotten.
 */
export async function pushWhatWaits(house: House, memberId: string): Promise<Date | null> {
  const claimed = await asMember(house.web.pool, memberId, (tx) => claim(tx, house, memberId)).catch(overtaken)
  if (claimed === null) return house.now()
  const { browsers, toSend, again } = claimed
  if (toSend.length === 0) return again
  const outcomes = await knockAt(house, memberId, browsers)
  const isTold = outcomes.some((outcome) => outcome === 'taken' || outcome === 'unknown')
  const isToBeTriedAgain = !isTold && outcomes.includes('not taken')
  if (!isToBeTriedAgain) return again
  await asMember(house.web.pool, memberId, (tx) => deleteSent(tx, toSend))
  return new Date(house.now().getTime() + LATER_MS)
}

type Claimed = { browsers: Browser[]; toSend: ToSend[]; again: Date | null }

/** What waits now, for a member who is there to be told, and that nobody else tells them. */
async function claim(tx: Tx, house: House, memberId: string): Promise<Claimed> {
  const browsers = await findBrowsers(tx, memberId, house.now())
  const since = Math.min(...browsers.map((browser) => browser.since.getTime()))
  if (browsers.length === 0) return { browsers, toSend: [], again: null }
  const { toSend, again } = await findToSend(tx, house, { memberId, way: 'push', since: new Date(since) })
  if (toSend.length > 0 && (await insertSent(tx, toSend)) < toSend.length) throw new Overtaken()
  return { browsers, toSend, again }
}

/** Another worker was faster with some of it. What is left is looked at anew. */
class Overtaken extends Error {}

function overtaken(error: unknown): null {
  if (error instanceof Overtaken) return null
  throw error
}
