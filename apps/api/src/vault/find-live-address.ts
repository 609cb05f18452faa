import { addresses } from '@cloakroom/database/schema/vault.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { House } from '../house.ts'
import { openAddress } from './sealed-address.ts'

/** Where a member's digests are mailed; null when the vault has no address for them, or when mail to it came back. Never to be shown or kept. */
export async function findLiveAddress(house: Pick<House, 'vault' | 'keys'>, memberId: string): Promise<string | null> {
  const [found] = await house.vault.db
    .select()
    .from(addresses)
    .where(and(eq(addresses.memberId, memberId), isNull(addresses.deadOn)))
  return found ? openAddress(house.keys, found) : null
}
