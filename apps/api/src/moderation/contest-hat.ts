import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { speakPersonally } from '@cloakroom/hat-check/personal-speech.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { demandMentions } from '../mentions/demand-mentions.ts'
import { demandPlace } from '../posts/demand-place.ts'
import { findPlace } from '../posts/find-place.ts'
import { onceMoreIfTaken } from '../posts/once-more-if-taken.ts'
import type { PostToAdd } from '../posts/post-to-add.ts'
import { roomsConcerned } from '../quotes/find-carried.ts'
import { lockRooms } from '../rooms/lock-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findSentToDesk, holdPost, presentHeld } from './hold-post.ts'

type Contested = PostToAdd & { mayTeach: boolean }

/**
 * "It is not my hat": the words wait at the desk as they stand, with what the hat check found in them. Words in which nothing was
 * found are held as well: whoever asks the moderators to look is not told that there is nothing to look at.
 */
export function contestHat(house: House, viewer: Viewer, post: Contested): Promise<HeldPostView> {
  const { roomId, id } = post
  return onceMoreIfTaken(() =>
    asMember(house.web.pool, viewer.memberId, async (tx) => {
      await lockRooms(tx, roomsConcerned(roomId, post.quotes))
      const place = await findPlace(tx, viewer.memberId, post)
      const { room } = place
      const seat = seatFor(house.keys, room, viewer.memberId, id)
      if (!(await findSentToDesk(tx, place, id, seat))) {
        await demandPlace(tx, house, viewer.memberId, place)
        if (seat === null) throw new Refusal('room.closed')
        if (post.markdown === '') throw new Refusal('words.empty')
        await demandMentions(tx, house, room, post)
        // What is known of where the writer works stays out: moderators read these findings.
        const { findings } = speakPersonally(post.markdown, { as: 'post', strictness: room.charter.hatCheck })
        const consent = post.mayTeach ? 'given' : 'none'
        await holdPost(tx, house, viewer, place, { post, seat, kind: 'hat', findings, consent })
      }
      return presentHeld(tx, house, room, id)
    }),
  )
}
