import type { ThreadView } from '@cloakroom/contract/threads.ts'
import { present } from '../door/present.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { ThreadFacts } from './find-thread.ts'

/** What is needed of its room to show a thread. */
export type RoomOfThread = Pick<RoomFacts, 'id'> & { charter: Pick<RoomFacts['charter'], 'attribution'> }

export function presentThread(room: RoomOfThread, thread: Omit<ThreadFacts, 'read'>): ThreadView {
  return {
    id: thread.id,
    roomId: room.id,
    title: thread.title,
    topics: thread.topics,
    postCount: thread.postCount,
    polls: thread.polls,
    latestAt: present('room', room.charter.attribution).time(thread.latestAt),
    isPinned: thread.isPinned,
    isClosed: thread.isClosed,
    movedTo: thread.movedTo,
  }
}
