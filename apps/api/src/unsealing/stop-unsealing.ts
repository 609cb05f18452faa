import type { UnsealingForStewardView } from '@cloakroom/contract/unsealings.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { noteForgotten } from '../retention/note-forgotten.ts'
import { demandQuestion } from './demand-question.ts'
import { findStewardSince, findUnsealing, lockUnsealing } from './find-unsealing.ts'
import { mayStop } from './policy.ts'
import { presentForSteward } from './present.ts'
import { markStopped } from './store.ts'

/** Any one steward is enough to stop it, with no more than their session: to say no must be easier than to say yes. */
export async function stopUnsealing(
  house: House,
  viewer: Viewer,
  unsealingId: string,
): Promise<UnsealingForStewardView> {
  const question = await demandQuestion(house, viewer, unsealingId)
  const now = house.now()
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    demand(mayStop(await lockUnsealing(tx, unsealingId), now))
    await markStopped(tx, unsealingId, now)
    const { before } = await recordAct(tx, house, 'unsealing.stopped', ['unsealing', unsealingId])
    // Where the list cannot be written now the house adds it within the hour. A no does not wait for a disk.
    await noteForgotten(tx, house, [{ what: 'unsealing', ids: [unsealingId], head: before }]).catch(() => {})
    const since = await findStewardSince(tx, viewer.memberId)
    return presentForSteward(await findUnsealing(tx, unsealingId), question, { memberId: viewer.memberId, since }, now)
  })
}
