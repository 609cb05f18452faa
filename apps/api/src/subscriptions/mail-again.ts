import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { noteAlive } from '../vault/dead-address.ts'

/** Digests are mailed again to one's address, from which mail had come back. */
export async function mailAgain(house: House, { memberId }: Viewer): Promise<void> {
  await noteAlive(house, memberId)
}
