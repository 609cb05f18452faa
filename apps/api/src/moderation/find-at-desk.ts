import type { DeskAct } from '@cloakroom/charter/desk-states.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { countModerators } from '../rooms/find-person.ts'
import { findModeratedRoom, findRoom, type FoundRoom } from '../rooms/find-room.ts'
import { lockRoom } from '../rooms/lock-room.ts'
import { isTheirs, seatInRoom } from '../rooms/my-seat.ts'
import { mayChange } from '../rooms/policy.ts'
import { findHeldPost, type HeldPostFacts } from './find-held-post.ts'
import { isForOthers, mayAct, mayDecide } from './policy.ts'

type Which = { roomId: string; postId: string }
type AtDesk = { room: FoundRoom; held: HeldPostFacts }

/** What lies on the desk, for a moderator who decides on it. Two at once have one outcome: the second finds what the first did, and is refused. */
export async function findToDecide(
  tx: Tx,
  house: House,
  viewer: Viewer,
  { roomId, postId }: Which,
  act: DeskAct,
): Promise<AtDesk> {
  await lockRoom(tx, roomId)
  const room = await findModeratedRoom(tx, viewer, roomId)
  const held = await findHeldPost(tx, room, postId)
  const isMine = held.seat === seatInRoom(house.keys, room, viewer.memberId)
  if (isForOthers(room, { kind: held.kind, isMine }, (await countModerators(tx, room)) - 1))
    throw new Refusal('not_found')
  demand(mayDecide(room, held, act, house.now()))
  demand(mayChange(room))
  return { room, held }
}

/** One's own post at the desk, for its writer who answers. To everybody else it is not there. */
export async function findToAnswer(
  tx: Tx,
  house: House,
  viewer: Viewer,
  { roomId, postId }: Which,
  act: DeskAct,
): Promise<AtDesk> {
  await lockRoom(tx, roomId)
  const room = await findRoom(tx, viewer, roomId)
  const held = await findHeldPost(tx, room, postId)
  if (!isTheirs(house.keys, room, viewer.memberId, held)) throw new Refusal('not_found')
  demand(mayAct(held, act))
  return { room, held }
}
