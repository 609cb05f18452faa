import type { PostView } from '@cloakroom/contract/posts.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { attachQuotes } from '../quotes/attach-quotes.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { mayWrite } from '../rooms/policy.ts'
import { findPlace } from './find-place.ts'
import { findPost } from './find-post.ts'
import { onceMoreIfTaken } from './once-more-if-taken.ts'
import { placePost } from './place-post.ts'
import { mayReplyTo } from './policy.ts'
import { presentPosts } from './present-post.ts'

export type PostToAdd = {
  roomId: string
  threadId: string
  id: string
  parentId: string | null
  markdown: string
  quotes: QuoteInput[]
}

/** Adds a post. What its writer's client sends again, because an answer was lost, is there once. */
export function addPost(house: House, viewer: Viewer, post: PostToAdd): Promise<PostView> {
  return onceMoreIfTaken(() =>
    asMember(house.web.pool, viewer.memberId, async (tx) => {
      const { room, parent, known } = await findPlace(tx, viewer.memberId, post)
      const seat = seatFor(house.keys, room, viewer.memberId, post.id)
      if (!known) {
        demand(mayWrite(room))
        demand(mayReplyTo(parent))
        if (seat === null) throw new Refusal('room.closed')
        if (post.markdown === '' && post.quotes.length === 0) throw new Refusal('words.empty')
        const strictness = room.charter.hatCheck
        const speech = demandPersonalSpeech(post.markdown, { as: 'post', where: 'body/markdown', strictness })
        await placePost(tx, { ...post, seat, speech, charterVersion: room.charter.version, at: house.now() })
        await attachQuotes(tx, room, post.id, post.quotes)
      } else if (known.seat !== seat || known.threadId !== post.threadId) throw new Refusal('post.id_taken')
      const [view] = await presentPosts(tx, house.keys, room, [await findPost(tx, room, post.id)])
      if (!view) throw new Refusal('not_found')
      return view
    }),
  )
}
