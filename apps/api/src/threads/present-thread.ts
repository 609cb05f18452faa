import { timeShown } from '@cloakroom/charter/time-shown.ts'
import type { ThreadView } from '@cloakroom/contract/threads.ts'
import type { ThreadFacts } from './find-thread.ts'

export function presentThread(roomId: string, thread: Omit<ThreadFacts, 'read'>): ThreadView {
  return {
    id: thread.id,
    roomId,
    title: thread.title,
    topics: thread.topics,
    postCount: thread.postCount,
    latestAt: timeShown(thread.latestAt, 'room'),
  }
}
