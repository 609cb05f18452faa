import type { MyPollView, WaitingPollView } from '@cloakroom/contract/polls.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findThread } from '../threads/find-thread.ts'
import { findPollsOfThread, findVoted } from './find-poll.ts'
import { presentMyPoll, presentWaitingPoll } from './present.ts'

/** The polls of a thread, and beside them what only whoever asks may know of theirs. */
export function listPolls(
  house: House,
  { memberId }: Viewer,
  which: { roomId: string; threadId: string },
): Promise<{ polls: MyPollView[]; waiting: WaitingPollView[] }> {
  return readAsMember(house.web.pool, memberId, async (tx) => {
    const { room } = await findThread(tx, memberId, which)
    const all = await findPollsOfThread(tx, house.keys, { room, memberId }, which.threadId)
    const [waiting, out] = [
      all.filter(({ state }) => state === 'waiting'),
      all.filter(({ state }) => state !== 'waiting'),
    ]
    const open = out.filter(({ state }) => state === 'open').map(({ postId }) => postId)
    const voted = await findVoted(tx, house.keys, { room, memberId }, open)
    const now = house.now()
    return {
      polls: out.map((poll) => presentMyPoll(room, poll, { now, hasVoted: voted.has(poll.postId) })),
      waiting: waiting.map((poll) => presentWaitingPoll(room, poll)),
    }
  })
}
