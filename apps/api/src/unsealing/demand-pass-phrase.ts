import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { findPassPhraseHash } from '../vault/find-secret.ts'
import { isPassPhrase } from '../vault/pass-phrase-hash.ts'
import type { UnsealingLimits } from './limits.ts'

/** A session alone holds no key: whoever takes one shows that they are there. */
export async function demandPassPhrase(
  house: House,
  { passPhrases }: UnsealingLimits,
  { memberId }: Viewer,
  passPhrase: string,
): Promise<void> {
  await passPhrases.take(memberId)
  if (!(await isPassPhrase(await findPassPhraseHash(house, memberId), passPhrase))) throw new Refusal('sign_in.refused')
  await passPhrases.giveBack(memberId)
}
