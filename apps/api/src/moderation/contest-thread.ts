import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { HeldFinding } from '@cloakroom/database/schema/posts.ts'
import { speakPersonally } from '@cloakroom/hat-check/personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { onceMoreIfTaken } from '../posts/once-more-if-taken.ts'
import { roomsConcerned } from '../quotes/find-carried.ts'
import { findRoom, type FoundRoom } from '../rooms/find-room.ts'
import { lockRooms } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { demandBeginning } from '../threads/demand-beginning.ts'
import { findBeginning } from '../threads/find-beginning.ts'
import type { ThreadToStart } from '../threads/thread-to-start.ts'
import { findWaitingStart } from '../waiting/find-waiting.ts'
import { findHeldStart } from './find-held-post.ts'
import { holdPost, presentHeld } from './hold-post.ts'

type Contested = ThreadToStart & { mayTeach: boolean }

/**
 * "It is not my hat", of a title or of the first words: both wait at the desk as they stand, with what the hat check found in either. Until they are let in
 * there is no thread. As with posts, whoever asks the moderators to look is not told that there is nothing to look at.
 */
export function contestThread(house: House, viewer: Viewer, asked: Contested): Promise<HeldPostView> {
  const { roomId, id, title, topics, post } = asked
  return onceMoreIfTaken(() =>
    asMember(house.web.pool, viewer.memberId, async (tx) => {
      await lockRooms(tx, roomsConcerned(roomId, post.quotes))
      const room = await findRoom(tx, viewer, roomId)
      const mine = seatFor(house.keys, room, viewer.memberId, post.id)
      const { known, knowsTopics } = await findBeginning(tx, asked)
      const before = await findHeldStart(tx, room, asked)
      const isTaken = before
        ? before.id !== post.id || before.seat !== mine || before.threadId !== id
        : (known ?? (await findWaitingStart(tx, room, asked)))
      if (isTaken) throw new Refusal('post.id_taken')
      if (!before) {
        const seat = await demandBeginning(tx, house, viewer, { room, seat: mine, knowsTopics }, asked)
        const first = { ...post, roomId, threadId: id, parentId: null }
        const start = { title, topics: [...new Set(topics)] }
        const consent = asked.mayTeach ? 'given' : 'none'
        const held = { post: first, seat, kind: 'hat', findings: findingsIn(room, asked), consent, start } as const
        await holdPost(tx, house, viewer, { room, threadId: id }, held)
      }
      return presentHeld(tx, house, room, post.id)
    }),
  )
}

/** What is known of where the writer works stays out: moderators read these findings. */
function findingsIn({ charter }: FoundRoom, { title, post }: ThreadToStart): HeldFinding[] {
  const strictness = charter.hatCheck
  const inTitle = speakPersonally(title, { as: 'title', strictness }).findings
  const inWords = speakPersonally(post.markdown, { as: 'post', strictness }).findings
  return [...inTitle.map((finding) => ({ ...finding, inTitle: true as const })), ...inWords]
}
