import { unsealingQuestions } from '@cloakroom/database/schema/vault.ts'
import { inArray } from 'drizzle-orm'
import type { House } from '../house.ts'

export type SealedQuestion = { unsealingId: string; question: Buffer; answer: Buffer }

/** What unsealings are about, still sealed; those that are forgotten are left out. */
export async function findUnsealingQuestions(
  house: Pick<House, 'vault'>,
  unsealingIds: string[],
): Promise<Map<string, SealedQuestion>> {
  if (unsealingIds.length === 0) return new Map()
  const found = await house.vault.db
    .select()
    .from(unsealingQuestions)
    .where(inArray(unsealingQuestions.unsealingId, unsealingIds))
  return new Map(found.map((sealed) => [sealed.unsealingId, sealed]))
}
