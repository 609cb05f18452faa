import { unsealingDelay } from '@cloakroom/charter/unsealing-delay.ts'
import type { UnsealingForStewardView } from '@cloakroom/contract/unsealings.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { demandPassPhrase } from './demand-pass-phrase.ts'
import { demandStewardSince, findUnsealing, lockUnsealing } from './find-unsealing.ts'
import { demandQuestion } from './demand-question.ts'
import { makeHeldKey } from './held-key.ts'
import type { UnsealingLimits } from './limits.ts'
import { mayAgree } from './policy.ts'
import { presentForSteward } from './present.ts'
import { insertKey, markAgreed } from './store.ts'
import { sealLater, tellEverybody } from './tell.ts'

const HOUR_MS = 60 * 60 * 1000

/** A second steward agrees: the delay begins, everybody is told that an unsealing runs, and the house seals what it finds. */
export async function agreeToUnsealing(
  house: House,
  limits: UnsealingLimits,
  viewer: Viewer,
  unsealingId: string,
  passPhrase: string,
): Promise<UnsealingForStewardView> {
  await demandPassPhrase(house, limits, viewer, passPhrase)
  await limits.agreeing.take(viewer.memberId)
  const question = await demandQuestion(house, viewer, unsealingId)
  const held = await makeHeldKey(house.keys, `${unsealingId} ${viewer.memberId}`, passPhrase)
  const now = house.now()
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const asked = await lockUnsealing(tx, unsealingId)
    const steward = { memberId: viewer.memberId, since: await demandStewardSince(tx, viewer.memberId) }
    demand(mayAgree(asked, steward, now))
    await insertKey(tx, { unsealingId, ...steward, part: 'agrees', madeAt: now, ...held })
    await markAgreed(tx, unsealingId, now, new Date(now.getTime() + unsealingDelay(asked.reason) * HOUR_MS))
    await sealLater(tx, unsealingId, viewer.memberId)
    await tellEverybody(tx, unsealingId)
    await recordAct(tx, house, 'unsealing.agreed', ['unsealing', unsealingId])
    return presentForSteward(await findUnsealing(tx, unsealingId), question, steward, now)
  })
}
