import { invitationAddresses } from '@cloakroom/database/schema/vault.ts'
import { inArray } from 'drizzle-orm'
import type { House } from '../house.ts'

/** The vault forgets the addresses of these invitations. */
export async function forgetAddresses(house: House, invitationIds: string[]): Promise<void> {
  await house.vault.db.delete(invitationAddresses).where(inArray(invitationAddresses.invitationId, invitationIds))
}
