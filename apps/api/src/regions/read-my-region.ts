import type { Region } from '@cloakroom/contract/regions.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRegions } from '../vault/find-regions.ts'

/** Where the viewer has said that they live and work. */
export async function readMyRegion(house: House, { memberId }: Viewer): Promise<{ region: Region | null }> {
  const [region = null] = await findRegions(house, [memberId])
  return { region }
}
