import type { askForUnsealing as endpoint, UnsealingForStewardView } from '@cloakroom/contract/unsealings.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type * as z from 'zod'
import { recordAct } from '../chain/record-act.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { keepUnsealing } from '../vault/keep.ts'
import { demandPassPhrase } from './demand-pass-phrase.ts'
import { demandStewardSince, findUnsealing } from './find-unsealing.ts'
import { makeHeldKey } from './held-key.ts'
import type { UnsealingLimits } from './limits.ts'
import { mayHoldKey } from './policy.ts'
import { presentForSteward } from './present.ts'
import { sealAnswer, sealQuestion } from './question.ts'
import { insertKey, insertUnsealing } from './store.ts'
import { tellStewards } from './tell.ts'

type Ask = z.output<NonNullable<typeof endpoint.body>>

/**
 * A steward asks for a second one. Nobody looks whether there is such a room or post: what is asked is sealed as it came, after the same work
 * for anything that could be asked.
 */
export async function askForUnsealing(
  house: House,
  limits: UnsealingLimits,
  viewer: Viewer,
  { id, reason, passPhrase, ...question }: Ask,
): Promise<UnsealingForStewardView> {
  if (question.ground === '') throw new Refusal('words.empty')
  await demandPassPhrase(house, limits, viewer, passPhrase)
  await limits.asking.take(viewer.memberId)
  const held = await makeHeldKey(house.keys, `${id} ${viewer.memberId}`, passPhrase)
  const now = house.now()
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const since = await demandStewardSince(tx, viewer.memberId)
    demand(mayHoldKey({ since }, now))
    if (!(await insertUnsealing(tx, { id, reason, askedAt: now }))) throw new Refusal('unsealing.not_now')
    await insertKey(tx, { unsealingId: id, memberId: viewer.memberId, part: 'asks', madeAt: now, since, ...held })
    await keepUnsealing(tx, id, {
      question: sealQuestion(house.keys, id, question),
      answer: sealAnswer(house.keys, id, null),
    })
    await tellStewards(tx, id, 'asked')
    await recordAct(tx, house, 'unsealing.asked', ['unsealing', id])
    return presentForSteward(await findUnsealing(tx, id), question, { memberId: viewer.memberId, since }, now)
  })
}
