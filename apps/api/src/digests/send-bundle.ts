import type { House } from '../house.ts'
import type { Delivery } from './find-delivery.ts'
import { onFewConnections } from './few-connections.ts'
import { ledgerOf } from './ledger.ts'
import { sendDigest } from './send-digest.ts'

/** Those of one rhythm and hour whose readers' ids begin with these two letters. */
export type Bundle = Pick<Delivery, 'rhythm' | 'dueAt'> & { bundle: string }

/** So many wait for the same statements, and for their turn with the mail server. */
const AT_ONCE = 8

/**
 * Sends what is due of a bundle. A digest that does not go keeps no other back: the first of what went wrong is thrown after all have been tried, and the bundle then
 * comes again, for what is left of it. Of those that are not begun when it is stopped, none is.
 */
export async function sendBundle(house: House, { bundle, ...when }: Bundle, signal?: AbortSignal): Promise<void> {
  const { rows: waiting } = await onFewConnections(() =>
    house.web.pool.query<{ memberId: string }>({
      name: 'digest-bundle',
      text: 'select due_in_bundle as "memberId" from due_in_bundle($1, $2, $3)',
      values: [when.rhythm, when.dueAt, bundle],
    }),
  )
  const ledger = ledgerOf(house, when)
  const troubles: unknown[] = []
  const work = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      signal?.throwIfAborted()
      await sendDigest(house, ledger, one.memberId).catch((error: unknown) => troubles.push(error))
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
  const [stopped] = ended.filter((one) => one.status === 'rejected')
  if (stopped) throw stopped.reason
  if (troubles.length > 0) throw troubles[0]
}
