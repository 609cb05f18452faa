import { addresses } from '@cloakroom/database/schema/vault.ts'
import { eq } from 'drizzle-orm'
import type { House } from '../house.ts'
import { openAddress } from './sealed-address.ts'

/** Where a member is mailed; null when the vault has no address for them. For the mail about to be sent, never to be shown or kept. */
export async function findAddress(house: House, memberId: string): Promise<string | null> {
  const [found] = await house.vault.db.select().from(addresses).where(eq(addresses.memberId, memberId))
  return found ? openAddress(house.keys, found) : null
}
