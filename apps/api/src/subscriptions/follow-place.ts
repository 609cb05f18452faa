import type { Level, Rhythm } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { mayChange } from '../rooms/policy.ts'
import { findThread } from '../threads/find-thread.ts'
import { beginFollowing } from './begin-following.ts'
import { dropRoom, dropThread, keepRoom, keepThread } from './store.ts'

type Wish = { rhythm: Rhythm; level: Level }
type InRoom = { roomId: string }
type InThread = { roomId: string; threadId: string }

/** Follows a room by mail, whatever its threads are about. In a closed one nothing is new any more. */
export async function followRoom(house: House, viewer: Viewer, { roomId, ...wish }: InRoom & Wish): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    demand(mayChange(room))
    await beginFollowing(tx, house, viewer.memberId, wish.rhythm)
    await keepRoom(tx, viewer.memberId, room.id, wish)
  })
}

/** No longer follows it. Asked twice, it is as well. */
export async function unfollowRoom(house: House, viewer: Viewer, { roomId }: InRoom): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    await dropRoom(tx, viewer.memberId, room.id)
  })
}

/** Follows one thread by mail. One whose posts were put elsewhere is followed where they are. */
export async function followThread(house: House, viewer: Viewer, asked: InThread & Wish): Promise<void> {
  const { roomId, threadId, ...wish } = asked
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { room, thread } = await findThread(tx, viewer.memberId, { roomId, threadId })
    demand(mayChange(room))
    await beginFollowing(tx, house, viewer.memberId, wish.rhythm)
    await keepThread(tx, viewer.memberId, { roomId, threadId: thread.movedTo ?? thread.id }, wish)
  })
}

/** No longer follows it. Asked twice, it is as well. */
export async function unfollowThread(house: House, viewer: Viewer, place: InThread): Promise<void> {
  await asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { thread } = await findThread(tx, viewer.memberId, place)
    await dropThread(tx, viewer.memberId, { roomId: place.roomId, threadId: thread.id })
  })
}
