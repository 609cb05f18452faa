import { nextGridTime, wordsWait } from '@cloakroom/charter/batches.ts'
import type { HeldPostView } from '@cloakroom/contract/moderation.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { contestFindings, speakPersonally } from '@cloakroom/hat-check/personal-speech.ts'
import { sendAttachments } from '../attachments/send-attachments.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandMentions } from '../mentions/demand-mentions.ts'
import { findPlace } from '../posts/find-place.ts'
import { minute } from '../posts/minute.ts'
import { onceMoreIfTaken } from '../posts/once-more-if-taken.ts'
import { mayReplyTo } from '../posts/policy.ts'
import type { PostToAdd } from '../posts/post-to-add.ts'
import { screenQuotes } from '../quotes/attach-quotes.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { mayWrite } from '../rooms/policy.ts'
import { findWaitingPost } from '../waiting/find-waiting.ts'
import { findHeldBefore, findHeldPost } from './find-held-post.ts'
import { presentHeldPosts } from './present-held-posts.ts'
import { insertHeldPost } from './store.ts'

type Contested = PostToAdd & { mayTeach: boolean }

/**
 * "It is not my hat": the words wait at the desk as they stand, with what the hat check found in them. Words in which nothing was
 * found are held as well: whoever asks the moderators to look is not told that there is nothing to look at.
 */
export function contestHat(house: House, viewer: Viewer, post: Contested): Promise<HeldPostView> {
  const { roomId, threadId, id, parentId } = post
  return onceMoreIfTaken(() =>
    asMember(house.web.pool, viewer.memberId, async (tx) => {
      await lockRoom(tx, roomId)
      const { room, parent, known } = await findPlace(tx, viewer.memberId, post)
      const seat = seatFor(house.keys, room, viewer.memberId, id)
      const before = await findHeldBefore(tx, room, id)
      const isTaken = before ? before.seat !== seat || before.threadId !== threadId : known
      if (isTaken || (!before && (await findWaitingPost(tx, room, id)))) throw new Refusal('post.id_taken')
      if (!before) {
        demand(mayWrite(room))
        await demandAccepted(tx, house.keys, viewer.memberId, room)
        demand(mayReplyTo(parent))
        if (seat === null) throw new Refusal('room.closed')
        if (post.markdown === '') throw new Refusal('words.empty')
        await demandMentions(tx, house, room, post)
        const { hatCheck: strictness, version: charterVersion } = room.charter
        // What is known of where the writer works stays out: moderators read these findings.
        const { findings } = speakPersonally(post.markdown, { as: 'post', strictness })
        const markdown = contestFindings(post.markdown)
        // Where words wait, moderators find it at their desk at the next full or half hour.
        const at = wordsWait(room.charter) ? nextGridTime(house.now()) : minute(house.now())
        const consent = post.mayTeach ? 'given' : 'none'
        const quotes = await screenQuotes(tx, room, post.quotes)
        const words = { markdown, quotes, findings, charterVersion }
        const held = { roomId, id, threadId, parentId, seat, ...words, at, consent } as const
        await insertHeldPost(tx, held)
        await sendAttachments(tx, { roomId, postId: id, seat }, post.attachments)
      }
      const [view] = await presentHeldPosts(tx, house.keys, room, [await findHeldPost(tx, room, id)], 'room')
      if (!view) throw new Refusal('not_found')
      return view
    }),
  )
}
