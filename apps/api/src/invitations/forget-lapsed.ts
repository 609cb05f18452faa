import { invitations } from '@cloakroom/database/schema/invitations.ts'
import { and, eq, lte } from 'drizzle-orm'
import type { House } from '../house.ts'
import { forgetAddresses } from '../vault/forget-addresses.ts'

/** Whoever does not answer an invitation in time is forgotten, as its mail says. */
export async function forgetLapsed(house: House): Promise<void> {
  const lapsed = await house.web.db
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.state, 'open'), lte(invitations.lapsesAt, house.now())))
  if (lapsed.length > 0)
    await forgetAddresses(
      house,
      lapsed.map(({ id }) => id),
    )
}
