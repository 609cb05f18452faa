import type { Region } from '@cloakroom/contract/regions.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { keepRegion } from '../vault/keep.ts'
import { sealRegion } from '../vault/sealed-region.ts'

/** Says where one lives and works, or takes it back. What is taken back is written like any other answer. */
export async function keepMyRegion(
  house: House,
  { memberId }: Viewer,
  { region }: { region: Region | null },
): Promise<{ region: Region | null }> {
  await asMember(house.web.pool, memberId, (tx) => keepRegion(tx, sealRegion(house.keys, memberId, region)))
  return { region }
}
