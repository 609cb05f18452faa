import { addresses } from '@cloakroom/database/schema/vault.ts'
import { and, eq, isNotNull } from 'drizzle-orm'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'

/** Whether mail to a member came back because nobody is at their address. For them alone to see. */
export async function hasDeadAddress({ vault }: Pick<House, 'vault'>, memberId: string): Promise<boolean> {
  const found = await vault.db
    .select({ memberId: addresses.memberId })
    .from(addresses)
    .where(and(eq(addresses.memberId, memberId), isNotNull(addresses.deadOn)))
  return found.length > 0
}

/** Notes that nobody is where a member is mailed. */
export async function noteDead({ vault, now }: Pick<House, 'vault' | 'now'>, memberId: string): Promise<void> {
  await vault.db
    .update(addresses)
    .set({ deadOn: dayKept(now()) })
    .where(eq(addresses.memberId, memberId))
}

/** The same, if this is where they are mailed. Says whether it is. */
export async function noteDeadIfAt(
  { vault, keys, now }: Pick<House, 'vault' | 'keys' | 'now'>,
  memberId: string,
  address: string,
): Promise<boolean> {
  const noted = await vault.db
    .update(addresses)
    .set({ deadOn: dayKept(now()) })
    .where(and(eq(addresses.memberId, memberId), eq(addresses.lookup, keys.lookup(address))))
    .returning({ memberId: addresses.memberId })
  return noted.length > 0
}

/** The member says that it is theirs, or has shown it with a link that was mailed there. */
export async function noteAlive({ vault }: Pick<House, 'vault'>, memberId: string): Promise<void> {
  await vault.db
    .update(addresses)
    .set({ deadOn: null })
    .where(and(eq(addresses.memberId, memberId), isNotNull(addresses.deadOn)))
}
