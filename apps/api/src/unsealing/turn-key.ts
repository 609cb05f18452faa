import type { UnsealingForStewardView } from '@cloakroom/contract/unsealings.ts'
import { asMember, readAsMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { House } from '../house.ts'
import { openWithKey, sealToKey } from '../keys/sealed-to-key.ts'
import { bothKeys, placeOf } from './both-keys.ts'
import { demandHeldKey } from './demand-held-key.ts'
import { demandQuestion } from './demand-question.ts'
import { findStewardSince, findUnsealing, lockUnsealing } from './find-unsealing.ts'
import type { UnsealingLimits } from './limits.ts'
import { mayTurn } from './policy.ts'
import { presentForSteward } from './present.ts'
import { handShare, markOpened, markTurned } from './store.ts'
import { tellStewards } from './tell.ts'

/**
 * A steward turns their key: their share is opened by their pass phrase and sealed again to the other's key, so that it waits for the other and
 * for nobody else. With the second key both can read.
 */
export async function turnKey(
  house: House,
  limits: UnsealingLimits,
  viewer: Viewer,
  unsealingId: string,
  passPhrase: string,
): Promise<UnsealingForStewardView> {
  const { memberId } = viewer
  const question = await demandQuestion(house, viewer, unsealingId)
  const before = await readAsMember(house.web.pool, memberId, (tx) => findUnsealing(tx, unsealingId))
  demand(mayTurn(before, viewer, house.now()))
  const { own, other } = bothKeys(before, viewer)
  const privateKey = await demandHeldKey(house, limits, viewer, before, own, passPhrase)
  // The worker seals within a quarter of an hour, whatever there was to find. Where it has been away for the whole delay, it is waited for.
  if (!own.share) throw new Refusal('closed_for_a_moment')
  const share = await openWithKey(privateKey, own.share, placeOf.share(unsealingId, memberId))
  const handed = await sealToKey(other.publicKey, share, placeOf.handed(unsealingId, other.memberId))
  privateKey.fill(0)
  share.fill(0)
  const now = house.now()
  return asMember(house.web.pool, memberId, async (tx) => {
    const found = await lockUnsealing(tx, unsealingId)
    demand(mayTurn(found, viewer, now))
    await markTurned(tx, { unsealingId, memberId }, now)
    await handShare(tx, { unsealingId, memberId: other.memberId }, handed)
    if (bothKeys(found, viewer).other.turnedAt !== null) {
      await markOpened(tx, unsealingId, now)
      await tellStewards(tx, unsealingId, 'opened')
    }
    await recordAct(tx, house, 'unsealing.key_turned', ['unsealing', unsealingId])
    const since = await findStewardSince(tx, memberId)
    return presentForSteward(await findUnsealing(tx, unsealingId), question, { memberId, since }, now)
  })
}
