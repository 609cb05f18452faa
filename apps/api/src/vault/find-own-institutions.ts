import { institutionInAddress } from '@cloakroom/hat-check/institution-in-address.ts'
import { LRUCache } from 'lru-cache'
import type { House } from '../house.ts'
import { findAddress } from './find-address.ts'

const MOST = 5_000
const KEPT_MS = 10 * 60_000

/** In memory and for minutes only; a member who keeps writing costs the vault one question in that time. */
const remembered = new LRUCache<string, readonly string[]>({ max: MOST, ttl: KEPT_MS, ttlAutopurge: true })

/**
 * What the place where a member works may be called, going by the vault. For the hat check of that member's own words alone: never to be shown, kept or
 * logged, and what it finds is told to nobody but the writer.
 */
export async function findOwnInstitutions(house: House, memberId: string): Promise<readonly string[]> {
  const known = remembered.get(memberId)
  if (known) return known
  const address = await findAddress(house, memberId)
  const names = address === null ? [] : institutionInAddress(address)
  remembered.set(memberId, names)
  return names
}
