import type { SentDigestView } from '@cloakroom/contract/digests.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findSentDigests } from './find-delivery.ts'

/** The digests that were sent to one: that they were, and on which day. What was in them is made anew when it is read. */
export function listSentDigests(house: House, { memberId }: Viewer): Promise<{ digests: SentDigestView[] }> {
  const { time } = present('own')
  return asMember(house.web.pool, memberId, async (tx) => ({
    digests: (await findSentDigests(tx, memberId)).map(({ id, rhythm, dueAt }) => ({
      id,
      rhythm,
      sentOn: time(dueAt),
    })),
  }))
}
