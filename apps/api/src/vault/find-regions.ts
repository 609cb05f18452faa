import type { Region } from '@cloakroom/contract/regions.ts'
import { regions } from '@cloakroom/database/schema/vault.ts'
import { inArray } from 'drizzle-orm'
import type { House } from '../house.ts'
import { openRegion } from './sealed-region.ts'

/** Where these members have said that they live and work: one for each, null for who has not said, in no order. For the member alone, and for counting. */
export async function findRegions(
  { vault, keys }: Pick<House, 'vault' | 'keys'>,
  memberIds: readonly string[],
): Promise<(Region | null)[]> {
  const found = await vault.db
    .select()
    .from(regions)
    .where(inArray(regions.memberId, [...memberIds]))
  const told = found.map(({ memberId, sealed }) => openRegion(keys, memberId, sealed))
  return [...told, ...Array.from({ length: memberIds.length - told.length }, () => null)]
}
