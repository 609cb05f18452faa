import { addresses, mailKeys } from '@cloakroom/database/schema/vault.ts'
import { eq } from 'drizzle-orm'
import type { House } from '../house.ts'

type Vault = Pick<House, 'vault' | 'keys'>

/** The OpenPGP key of a member, armored; null where they have given none. It may name them: it is for sealing their mail, never to be shown or logged. */
export async function findMailKey({ vault, keys }: Vault, memberId: string): Promise<string | null> {
  const [found] = await vault.db.select().from(mailKeys).where(eq(mailKeys.memberId, memberId))
  return found ? keys.unsealFor('mail-key', memberId, found.sealed) : null
}

/** The same by where mail is about to be sent. Null also where nobody of the house is at this address. */
export async function findMailKeyAt({ vault, keys }: Vault, address: string): Promise<string | null> {
  const [found] = await vault.db
    .select({ memberId: mailKeys.memberId, sealed: mailKeys.sealed })
    .from(mailKeys)
    .innerJoin(addresses, eq(addresses.memberId, mailKeys.memberId))
    .where(eq(addresses.lookup, keys.lookup(address)))
  return found ? keys.unsealFor('mail-key', found.memberId, found.sealed) : null
}
