import type { House } from '../house.ts'
import { openAddress, type SealedAddress } from './sealed-address.ts'

/** Where a member's digests are mailed; null when the vault has no address for them, or when mail to it came back. Never to be shown or kept. */
export async function findLiveAddress(house: Pick<House, 'vault' | 'keys'>, memberId: string): Promise<string | null> {
  // As prepared SQL: a morning's digests ask for thousands, one by one.
  const { rows } = await house.vault.pool.query<SealedAddress>({
    name: 'live-address',
    text: 'select lookup, sealed from vault.addresses where member_id = $1 and dead_on is null',
    values: [memberId],
  })
  return rows[0] ? openAddress(house.keys, rows[0]) : null
}
