import { asStranger } from '@cloakroom/database/as-member.ts'
import { randomInt } from 'node:crypto'
import type { House } from '../house.ts'
import { mailWhatWaits } from './mail-what-waits.ts'
import { pushWhatWaits } from './push-what-waits.ts'
import { isQuiet } from './quiet-hours.ts'

type Listener = {
  memberId: string
  mail: boolean
  push: boolean
  quietFrom: number | null
  quietTo: number | null
  timeZone: string
  version: string | null
}

/** Up to when a member's rooms were looked through, and when to look again though nothing has happened there. In memory alone: kept, it would tell when something came. */
type Looked = { version: string | null; again: Date | null }

const looked = new WeakMap<House, Map<string, Looked>>()
const underWay = new WeakSet<House>()
const AT_ONCE = 3
/** So often a mail did not go: the mail server is away, and nobody else's will. The next round tries again. */
const ENOUGH_TROUBLES = 10

/**
 * A round, each minute: whoever wants to be told by mail or push, and is not in their quiet hours, is told that something waits for them. Nothing says beforehand who is to be
 * told what: any worker finds it at any time, and what quiet hours have held back is found at their end, as one. In an order of chance, so that nobody comes
 * before somebody else.
 */
export async function tellMembers(house: House): Promise<void> {
  if (underWay.has(house)) return
  underWay.add(house)
  try {
    const known = looked.get(house) ?? new Map<string, Looked>()
    looked.set(house, known)
    const due = shuffled(await findListeners(house)).filter((one) => isDue(one, known.get(one.memberId), house.now()))
    const troubles: unknown[] = []
    const work = async () => {
      for (let one = due.pop(); one; one = due.pop()) {
        const { memberId, version } = one
        known.delete(memberId)
        try {
          known.set(memberId, { version, again: await tell(house, one) })
        } catch (error) {
          troubles.push(error)
          if (troubles.length >= ENOUGH_TROUBLES) due.length = 0
        }
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    if (troubles.length > 0) throw troubles[0]
  } finally {
    underWay.delete(house)
  }
}

/** Answers when to look again. A mail that does not go keeps no push back. */
async function tell(house: House, { memberId, mail, push }: Listener): Promise<Date | null> {
  const told = [push ? await pushWhatWaits(house, memberId) : null, mail ? await mailWhatWaits(house, memberId) : null]
  return told.filter((again) => again !== null).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null
}

function isDue({ quietFrom: from, quietTo: to, timeZone, version }: Listener, before: Looked | undefined, now: Date) {
  const quiet = from === null || to === null ? null : { from, to }
  if (isQuiet({ quiet, timeZone }, now)) return false
  return before?.version !== version || (before.again !== null && before.again <= now)
}

function findListeners(house: Pick<House, 'web'>): Promise<Listener[]> {
  return asStranger(house.web.pool, async (tx) => {
    const { rows } = await tx.$client.query<Listener>(
      `select member_id as "memberId", mail, push, quiet_from as "quietFrom", quiet_to as "quietTo", time_zone as "timeZone", version
        from notification_listeners()`,
    )
    return rows
  })
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, at: randomInt(2 ** 40) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
