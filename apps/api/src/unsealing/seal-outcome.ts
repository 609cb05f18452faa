import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { sealToKey } from '../keys/sealed-to-key.ts'
import { sealInTwo } from '../keys/two-shares.ts'
import { findUnsealingQuestions } from '../vault/find-unsealing-questions.ts'
import { placeOf } from './both-keys.ts'
import { findOutcome, findUnsealings, lockUnsealing } from './find-unsealing.ts'
import { lockOutcome } from './outcome.ts'
import { openQuestion } from './question.ts'
import { keepOutcome, keepShare } from './store.ts'
import type { UnsealingFacts } from './unsealing-facts.ts'

/**
 * The one time that the house looks, once two have agreed: what it finds, or that it finds nothing, is sealed under a key of which each steward gets one
 * share, sealed to their own key. From here on nobody can open it alone, and the house not without both. Works as the steward who agreed,
 * and only as long as they are one.
 */
export async function sealOutcome(
  house: House,
  { unsealingId, stewardId }: { unsealingId: string; stewardId: string },
): Promise<void> {
  const waits = await asMember(house.web.pool, stewardId, async (tx) =>
    (await findUnsealings(tx, house.now())).some((found) => found.id === unsealingId && found.state === 'agreed'),
  )
  const kept = (await findUnsealingQuestions(house, [unsealingId])).get(unsealingId)
  if (!waits || !kept) return
  const question = openQuestion(house.keys, unsealingId, kept.question)
  const { sealed, shares } = sealInTwo(await lockOutcome(house, question, unsealingId), placeOf.outcome(unsealingId))
  await asMember(house.web.pool, stewardId, async (tx) => {
    const found = await lockUnsealing(tx, unsealingId)
    // Another worker may have been faster; somebody may have stopped it.
    if (found.state !== 'agreed' || (await findOutcome(tx, unsealingId))) return
    const [asker, second] = inOrder(found)
    await keepOutcome(tx, unsealingId, sealed)
    for (const [key, share] of [
      [asker, shares[0]],
      [second, shares[1]],
    ] as const) {
      if (!key) throw new Error('an unsealing was agreed on without two keys')
      const place = placeOf.share(unsealingId, key.memberId)
      await keepShare(tx, { unsealingId, memberId: key.memberId }, await sealToKey(key.publicKey, share, place))
    }
  })
  for (const share of shares) share.fill(0)
}

function inOrder({ keys }: UnsealingFacts) {
  return [keys.find(({ part }) => part === 'asks'), keys.find(({ part }) => part === 'agrees')] as const
}
