import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { SentPostView } from '@cloakroom/contract/posts.ts'
import type { ThreadView } from '@cloakroom/contract/threads.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { sendAttachments } from '../attachments/send-attachments.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandMentions } from '../mentions/demand-mentions.ts'
import { findSilence } from '../order/find-silence.ts'
import { findWrittenBefore } from '../order/find-written-before.ts'
import { heldBackBy, mayBegin, mayBreakSilence } from '../order/policy.ts'
import { findPost } from '../posts/find-post.ts'
import { onceMoreIfTaken } from '../posts/once-more-if-taken.ts'
import { placePost } from '../posts/place-post.ts'
import { presentPosts } from '../posts/present-post.ts'
import { putBeside } from '../quotes/put-beside.ts'
import { demandAccepted } from '../rooms/acceptance.ts'
import { findRoom } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { mayWrite } from '../rooms/policy.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { waitThread } from '../waiting/wait-thread.ts'
import { findBeginning } from './find-beginning.ts'
import { findThread } from './find-thread.ts'
import { presentThread } from './present-thread.ts'
import { insertThread } from './store.ts'
import type { ThreadToStart } from './thread-to-start.ts'

/** Starts a thread with its first post; sent again, it is there once. */
export async function startThread(
  house: House,
  viewer: Viewer,
  asked: ThreadToStart,
): Promise<{ thread: ThreadView | null; post: SentPostView }> {
  const { roomId, id, title, topics, post } = asked
  // Before the transaction: the vault is asked at most once in a while, and nobody waits for it.
  const own = await findOwnInstitutions(house, viewer.memberId)
  return onceMoreIfTaken(() =>
    asMember(house.web.pool, viewer.memberId, async (tx) => {
      const room = await findRoom(tx, viewer, roomId)
      if (wordsWait(room.charter)) return waitThread(tx, house, viewer, asked)
      const seat = seatFor(house.keys, room, viewer.memberId, post.id)
      const { known, knowsTopics } = await findBeginning(tx, asked)
      if (!known) {
        demand(mayWrite(room))
        await demandAccepted(tx, house.keys, viewer.memberId, room)
        if (seat === null) throw new Refusal('room.closed')
        demand(mayBreakSilence(await findSilence(tx, house, room, viewer.memberId)))
        demand(mayBegin(heldBackBy(room, await findWrittenBefore(tx, room, seat, house.now()))))
        if (!knowsTopics) throw new Refusal('malformed', { where: 'body/topics' })
        if (post.markdown === '') throw new Refusal('words.empty')
        await demandMentions(tx, house, room, post)
        const strictness = room.charter.hatCheck
        const heading = demandPersonalSpeech(title, { as: 'title', where: 'body/title', strictness, own })
        const speech = demandPersonalSpeech(post.markdown, { as: 'post', where: 'body/post/markdown', strictness, own })
        const at = house.now()
        await insertThread(tx, { roomId, id, title: heading, topics, at })
        const place = { roomId, threadId: id, id: post.id, parentId: null, seat, speech, at }
        const charterVersion = room.charter.version
        await placePost(tx, viewer.memberId, { ...place, charterVersion }, { kind: 'thread.started', subject: id })
        await putBeside(tx, house, viewer, room, post.id, { quotes: [], mark: post.mark })
        await sendAttachments(tx, { roomId, postId: post.id, seat }, post.attachments)
      } else if (known.seat !== seat || known.threadId !== id) throw new Refusal('post.id_taken')
      const { thread } = await findThread(tx, viewer.memberId, { roomId, threadId: id })
      const [view] = await presentPosts(tx, house.keys, room, [await findPost(tx, room, post.id)])
      if (!view) throw new Refusal('not_found')
      return { thread: presentThread(room, thread), post: view }
    }),
  )
}
