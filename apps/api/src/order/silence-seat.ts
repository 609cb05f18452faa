import { asMember } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPost } from '../posts/find-post.ts'
import { minute } from '../posts/minute.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { deleteSilence, endGuesses, replaceSilence } from './store.ts'

type Which = { roomId: string; postId: string }

const HOUR_MS = 60 * 60_000
const LENGTHS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS }

/** Silences the seat under which a post was written. What is kept is the seat and until when; the room is not told, and nobody learns who sits there. */
export async function silenceSeat(
  house: House,
  viewer: Viewer,
  { roomId, postId, length }: Which & { length: keyof typeof LENGTHS },
): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findModeratedRoom(tx, viewer, roomId)
    const { seat } = await findPost(tx, room, postId)
    demand(mayChange(room))
    await replaceSilence(tx, { roomId, postId, seat, until: minute(new Date(house.now().getTime() + LENGTHS[length])) })
    await endGuesses(tx, roomId)
    await recordAct(tx, house, 'seat.silenced', ['post', roomId, postId])
  })
}

/** Lets the seat speak again, as far as it was silent for this post. */
export async function liftSilence(house: House, viewer: Viewer, { roomId, postId }: Which): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    await findModeratedRoom(tx, viewer, roomId)
    if (!(await deleteSilence(tx, roomId, postId))) throw new Refusal('not_found')
    await endGuesses(tx, roomId)
    await recordAct(tx, house, 'silence.lifted', ['post', roomId, postId])
  })
}
