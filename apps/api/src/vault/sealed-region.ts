import { Region } from '@cloakroom/contract/regions.ts'
import type { Keys } from '../keys/keys.ts'

/** Longer than the longest: all are sealed as long, so that length tells nothing. */
const LENGTH = 32

export function sealRegion(keys: Keys, memberId: string, region: Region | null): Buffer {
  return keys.sealFor('region', memberId, (region ?? '').padEnd(LENGTH))
}

export function openRegion(keys: Keys, memberId: string, sealed: Buffer): Region | null {
  const { success, data } = Region.safeParse(keys.unsealFor('region', memberId, sealed).trim())
  return success ? data : null
}
