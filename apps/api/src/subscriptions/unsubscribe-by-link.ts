import { asStranger } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { hashToken } from '../keys/link-token.ts'

/** Stops all digests, or all notifications by mail, of whoever got this link in one of them. The answer does not tell whether it was anybody's. */
export async function unsubscribeByLink(house: House, { token }: { token: string }): Promise<{ done: true }> {
  await asStranger(house.web.pool, (tx) =>
    tx.$client.query('select unsubscribe_by($1), stop_notifications_by($1)', [hashToken(token)]),
  )
  return { done: true }
}
