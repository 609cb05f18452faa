import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { openHeldKey } from './held-key.ts'
import type { UnsealingLimits } from './limits.ts'
import type { HeldKeyFacts, UnsealingFacts } from './unsealing-facts.ts'

/**
 * The private half of one's own key, by the pass phrase under which it was made. Whoever has got hold of the account since, by a sign-in link
 * and a new pass phrase, does not get hold of the key.
 */
export async function demandHeldKey(
  house: House,
  { passPhrases }: UnsealingLimits,
  { memberId }: Viewer,
  { id }: Pick<UnsealingFacts, 'id'>,
  { wrapped }: Pick<HeldKeyFacts, 'wrapped'>,
  passPhrase: string,
): Promise<Buffer> {
  await passPhrases.take(memberId)
  if (!wrapped) throw new Refusal('unsealing.not_now')
  const privateKey = await openHeldKey(house.keys, `${id} ${memberId}`, wrapped, passPhrase)
  if (!privateKey) throw new Refusal('sign_in.refused')
  await passPhrases.giveBack(memberId)
  return privateKey
}
