import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findThread } from '../threads/find-thread.ts'
import { countUncovered, readRanges, writeRanges } from './ranges.ts'
import { addToReadMark } from './store.ts'

type Read = { numbers: number[] } | { upTo: number }

/** Marks posts as read. Two tabs at once add up; numbers past the end of the thread count for nothing. */
export function markRead(
  house: House,
  viewer: Viewer,
  place: { roomId: string; threadId: string },
  read: Read,
): Promise<{ unread: number }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { thread } = await findThread(tx, viewer.memberId, place)
    const ranges =
      'upTo' in read
        ? `{[1,${Math.min(read.upTo, thread.postCount) + 1})}`
        : writeRanges(read.numbers.filter((number) => number <= thread.postCount))
    const marked = await addToReadMark(tx, { ...place, memberId: viewer.memberId, ranges })
    return { unread: countUncovered(readRanges(marked), thread.postCount) }
  })
}
