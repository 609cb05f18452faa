import type { Keys } from '../keys/keys.ts'

export type SealedAddress = { lookup: Buffer; sealed: Buffer }

/** An address as the vault keeps it. Bound to its own look-up, not to an owner: it moves from an invitation to a member unopened. */
export function sealAddress(keys: Keys, address: string): SealedAddress {
  const lookup = keys.lookup(address)
  return { lookup, sealed: keys.sealFor('address', lookup.toString('hex'), address) }
}

export function openAddress(keys: Keys, { lookup, sealed }: SealedAddress): string {
  return keys.unsealFor('address', lookup.toString('hex'), sealed)
}
