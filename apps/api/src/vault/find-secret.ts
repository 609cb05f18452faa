import { addresses, passPhrases } from '@cloakroom/database/schema/vault.ts'
import { eq } from 'drizzle-orm'
import type { House } from '../house.ts'

/** Whose address this is, and the hash of their pass phrase; null for an address that nobody here has. */
export async function findSecret(
  house: House,
  address: string,
): Promise<{ memberId: string; hash: string | null } | null> {
  const [found] = await house.vault.db
    .select({ memberId: addresses.memberId, hash: passPhrases.hash })
    .from(addresses)
    .leftJoin(passPhrases, eq(passPhrases.memberId, addresses.memberId))
    .where(eq(addresses.lookup, house.keys.lookup(address)))
  return found ?? null
}

/** The hash of a member's own pass phrase. */
export async function findPassPhraseHash(house: House, memberId: string): Promise<string | null> {
  const [found] = await house.vault.db.select().from(passPhrases).where(eq(passPhrases.memberId, memberId))
  return found?.hash ?? null
}
