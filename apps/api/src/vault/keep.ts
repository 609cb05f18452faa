import type { Tx } from '@cloakroom/database/as-member.ts'
import type { SealedAddress } from './sealed-address.ts'

// The web role may put things into the vault, and never look: each of these is a function of the database.

export async function keepPassPhrase(tx: Tx, memberId: string, hash: string): Promise<void> {
  await tx.$client.query('select vault_keep_pass_phrase($1, $2)', [memberId, hash])
}

export async function keepAddress(tx: Tx, memberId: string, { lookup, sealed }: SealedAddress): Promise<void> {
  await tx.$client.query('select vault_keep_address($1, $2, $3)', [memberId, lookup, sealed])
}

export async function keepInvitationAddress(tx: Tx, invitationId: string, address: SealedAddress): Promise<void> {
  const { lookup, sealed } = address
  await tx.$client.query('select vault_keep_invitation_address($1, $2, $3)', [invitationId, lookup, sealed])
}

/** Gives the address of an accepted invitation to the new member. False when it is a member's already. */
export async function admit(tx: Tx, invitationId: string, memberId: string): Promise<boolean> {
  const { rows } = await tx.$client.query<{ admitted: boolean }>('select vault_admit($1, $2) as admitted', [
    invitationId,
    memberId,
  ])
  return rows[0]?.admitted ?? false
}

export async function forgetInvitation(tx: Tx, invitationId: string): Promise<void> {
  await tx.$client.query('select vault_forget_invitation($1)', [invitationId])
}

export async function keepUnsealing(
  tx: Tx,
  unsealingId: string,
  { question, answer }: { question: Buffer; answer: Buffer },
): Promise<void> {
  await tx.$client.query('select vault_keep_unsealing($1, $2, $3)', [unsealingId, question, answer])
}

export async function keepUnsealingAnswer(tx: Tx, unsealingId: string, answer: Buffer): Promise<void> {
  await tx.$client.query('select vault_answer_unsealing($1, $2)', [unsealingId, answer])
}

export async function keepRegion(tx: Tx, sealed: Buffer): Promise<void> {
  await tx.$client.query('select vault_keep_my_region($1)', [sealed])
}

/** Null takes it away. */
export async function keepMailKey(tx: Tx, sealed: Buffer | null): Promise<void> {
  await tx.$client.query('select vault_keep_my_mail_key($1)', [sealed])
}
