import type { Rhythm } from '@cloakroom/contract/topics.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { minute } from '../posts/minute.ts'
import { findDigestTime } from './find-digest-time.ts'
import { keepAtOnceFrom, keepFirstFrom, keepTime } from './store.ts'
import { unsubscribeHash } from './unsubscribe-token.ts'

/** Before something is followed: the first digest of this rhythm comes at the next hour that is due, not for one that has passed; at once, of what is said from now on. */
export async function beginFollowing(tx: Tx, house: House, memberId: string, rhythm: Rhythm): Promise<void> {
  const chosenAt = house.now()
  const time = await findDigestTime(tx, memberId)
  await keepTime(tx, { memberId, time, chosenAt, unsubscribeHash: unsubscribeHash(house, memberId) })
  if (rhythm === 'at_once') await keepAtOnceFrom(tx, memberId, minute(chosenAt))
  else await keepFirstFrom(tx, memberId, rhythm, chosenAt)
}
