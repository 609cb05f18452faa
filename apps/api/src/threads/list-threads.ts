import type { MyThreadView } from '@cloakroom/contract/threads.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { countUncovered, readRanges } from '../reading/ranges.ts'
import { findRoom } from '../rooms/find-room.ts'
import { findThread, type ThreadFacts, THREAD_COLUMNS, threadFrom, type ThreadRow } from './find-thread.ts'
import { presentThread, type RoomOfThread } from './present-thread.ts'

const PAGE = 50

/** The threads of a room, pinned ones first, then the one with the latest post. */
export function listThreads(
  house: House,
  viewer: Viewer,
  { roomId, after }: { roomId: string; after?: string | undefined },
): Promise<{ threads: MyThreadView[]; next: string | null }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    if (after) await findThread(tx, viewer.memberId, { roomId, threadId: after })
    const { rows } = await tx.$client.query<ThreadRow>({
      name: 'list-threads',
      text: `select ${THREAD_COLUMNS} from threads t
        left join read_marks rm on rm.room_id = t.room_id and rm.member_id = $1::uuid and rm.thread_id = t.id
        where t.room_id = $2::uuid and t.moved_to is null and ($3::uuid is null or (t.is_pinned, t.latest_seq) <
          (select is_pinned, latest_seq from threads where room_id = $2::uuid and id = $3::uuid))
        order by t.is_pinned desc, t.latest_seq desc limit ${PAGE + 1}`,
      values: [viewer.memberId, room.id, after ?? null],
    })
    const threads = rows.slice(0, PAGE).map((row) => myThread(room, threadFrom(row)))
    return { threads, next: rows.length > PAGE ? (threads.at(-1)?.thread.id ?? null) : null }
  })
}

export function readThread(
  house: House,
  viewer: Viewer,
  place: { roomId: string; threadId: string },
): Promise<MyThreadView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room, thread } = await findThread(tx, viewer.memberId, place)
    return myThread(room, thread)
  })
}

function myThread(room: RoomOfThread, thread: ThreadFacts): MyThreadView {
  return { thread: presentThread(room, thread), unread: countUncovered(readRanges(thread.read), thread.postCount) }
}
