import { asStranger } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'

/**
 * Deletes what has had its time: sessions, sign-in links, the sealed addresses of invitations that can no longer be accepted, silences that are over, old
 * lines of the ledger, invitations into rooms whose last day is over, answered requests to join, what lay beside posts that never came to stand, lapsed requests to quote.
 */
export async function letGo(house: Pick<House, 'web' | 'now'>): Promise<void> {
  await asStranger(house.web.pool, async (tx) => {
    await tx.$client.query('select let_go($1)', [house.now()])
    await tx.$client.query('select let_silences_go($1)', [house.now()])
    await tx.$client.query('select let_entries_go($1)', [dayKept(house.now())])
    await tx.$client.query('select let_beside_go()')
    await tx.$client.query('select let_quote_requests_go($1)', [dayKept(house.now())])
  })
}
