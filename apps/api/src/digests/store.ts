import type { Level } from '@cloakroom/contract/topics.ts'
import { writeAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Delivery, DeliveryKey } from './find-delivery.ts'
import { WITH_MARK } from './find-reading.ts'

/** Moves a line of the ledger on, if it stands where it should. Of all who try, one succeeds. */
export async function move(
  house: Pick<House, 'web'>,
  { memberId, rhythm, dueAt }: DeliveryKey,
  { from, to }: { from: Delivery['state']; to: Delivery['state'] },
): Promise<boolean> {
  const moved = await writeAsMember(house.web.pool, memberId, {
    name: 'digest-move',
    text: `update digest_deliveries set state = $5 where member_id = $1 and rhythm = $2 and due_at = $3 and state = $4 returning state`,
    values: [memberId, rhythm, dueAt, from, to],
  })
  return moved.length === 1
}

/** The last look and the claim in one statement: it is ours to send only if what it was made from is still what its reader may read. What it followed is kept with it. */
export async function claimAsRead(
  house: Pick<House, 'web'>,
  { memberId, rhythm, dueAt, mark }: DeliveryKey & { mark: string },
  followed: Record<string, Level>,
): Promise<boolean> {
  const claimed = await writeAsMember(house.web.pool, memberId, {
    name: 'digest-claim',
    text: `update digest_deliveries set state = 'sending', followed = $5 where member_id = $1::uuid and rhythm = $2 and due_at = $3 and state = 'due'
      and (select mark from ${WITH_MARK} r) = $4 returning state`,
    values: [memberId, rhythm, dueAt, mark, JSON.stringify(followed)],
  })
  return claimed.length === 1
}
