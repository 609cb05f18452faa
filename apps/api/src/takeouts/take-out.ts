import type { TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPost } from '../posts/find-post.ts'
import { wholeWordsOfPassage } from '../posts/words-of-passage.ts'
import { findRoom } from '../rooms/find-room.ts'
import { findNamesToLeaveOut } from './find-names-to-leave-out.ts'
import { mayTakeOutOf } from './policy.ts'
import { presentTakeout } from './present.ts'
import { countTakeout } from './count-takeout.ts'

type Asked = { roomId: string; postId: string; passage: string; keepInstitutions: boolean }

/** Takes words out under the Chatham House Rule: what was said and the month in which it was said. */
export async function takeOut(
  house: House,
  viewer: Viewer,
  { roomId, postId, passage, keepInstitutions }: Asked,
): Promise<TakeoutView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const post = await findPost(tx, room, postId)
    demand(mayTakeOutOf(post))
    const names = await findNamesToLeaveOut(tx, room, post.markdown ?? '')
    const words = wholeWordsOfPassage(post.markdown ?? '', passage, names)
    if (words === null) throw new Refusal('quote.not_found_in_post')
    await countTakeout(tx, roomId, postId, present('take-out').time(house.now()))
    return presentTakeout(words, post.at, { names, keepInstitutions })
  })
}
