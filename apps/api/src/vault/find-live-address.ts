import type { House } from '../house.ts'
import { openAddress, type SealedAddress } from './sealed-address.ts'

/** Where a member's digests are mailed; null when the vault has no address for them, or when mail to it came back. Never to be shown or kept. */
export async function findLiveAddress(house: Pick<House, 'vault' | 'keys'>, memberId: string): Promise<string | null> {
  const [found] = await findLiveAddresses(house, [memberId])
  return found ? openAddress(house.keys, found) : null
}

/** The same of several, in their order, and still sealed: one that cannot be opened is nobody else's trouble. */
export async function findLiveAddresses(
  house: Pick<House, 'vault'>,
  memberIds: string[],
): Promise<(SealedAddress | null)[]> {
  // As prepared SQL: a morning's digests ask for thousands.
  const { rows } = await house.vault.pool.query<SealedAddress & { memberId: string }>({
    name: 'live-addresses',
    text: 'select member_id as "memberId", lookup, sealed from vault.addresses where member_id = any ($1) and dead_on is null',
    values: [memberIds],
  })
  const found = new Map(rows.map((row) => [row.memberId, row]))
  return memberIds.map((memberId) => found.get(memberId) ?? null)
}
