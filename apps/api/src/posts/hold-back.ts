import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandMentions } from '../mentions/demand-mentions.ts'
import { findSentToDesk, holdPost, presentHeld } from '../moderation/hold-post.ts'
import { findWrittenBefore } from '../order/find-written-before.ts'
import { heldBackBy } from '../order/policy.ts'
import { roomsConcerned } from '../quotes/find-carried.ts'
import { lockRooms } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { demandPlace } from './demand-place.ts'
import { findPlace } from './find-place.ts'
import type { PostToAdd } from './post-to-add.ts'

/** Where the room has rules, a post that comes too soon after another, or among the first of its writer, goes to the desk. Null: it may stand at once. */
export async function holdBack(house: House, viewer: Viewer, post: PostToAdd): Promise<HeldPostView | null> {
  const own = await findOwnInstitutions(house, viewer.memberId)
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRooms(tx, roomsConcerned(post.roomId, post.quotes))
    const place = await findPlace(tx, viewer.memberId, post)
    const { room } = place
    const seat = seatFor(house.keys, room, viewer.memberId, post.id)
    if (!(await findSentToDesk(tx, place, post.id, seat))) {
      await demandPlace(tx, house, viewer.memberId, place)
      if (seat === null) throw new Refusal('room.closed')
      const kind = heldBackBy(room, await findWrittenBefore(tx, room, seat, house.now()))
      if (kind === null) return null
      if (post.markdown === '' && post.quotes.length === 0) throw new Refusal('words.empty')
      await demandMentions(tx, house, room, post)
      const strictness = room.charter.hatCheck
      demandPersonalSpeech(post.markdown, { as: 'post', where: 'body/markdown', strictness, own })
      await holdPost(tx, house, viewer, place, { post, seat, kind, findings: [], consent: 'none' })
    }
    return presentHeld(tx, house, room, post.id)
  })
}
