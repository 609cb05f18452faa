import { asStranger, setting } from '@cloakroom/database/as-member.ts'
import { recordAct } from '../chain/record-act.ts'
import { forgetSpeakers } from '../door/speakers.ts'
import type { House } from '../house.ts'
import { closeAllPolls } from '../polls/count-and-close.ts'
import { minute } from '../posts/minute.ts'
import { forgetPages } from '../posts/read-posts.ts'
import { noteForgotten } from '../retention/note-forgotten.ts'
import { releaseAll } from '../waiting/release-all.ts'
import { findRoomItself } from './find-room-itself.ts'
import { forgetRoom } from './remembered-room.ts'
import { burn } from './store.ts'

type Closing = Pick<House, 'web' | 'keys' | 'now' | 'forgotten'>

/**
 * Closes the rooms whose announced time has come, each in a transaction of its own. Done twice, by two workers or after a crash, each is closed once; one
 * that was called off at the last moment is not. A room in which it fails does not keep the others open.
 */
export async function closeDueRooms(house: Closing): Promise<void> {
  const { rows } = await asStranger(house.web.pool, (tx) =>
    tx.$client.query<{ room_id: string }>('select room_id from rooms_to_close($1) as room_id', [house.now()]),
  )
  const failures: unknown[] = []
  for (const { room_id: roomId } of rows)
    await closeOnItsDay(house, roomId).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function closeOnItsDay(house: Closing, roomId: string): Promise<void> {
  const now = house.now()
  await asStranger(house.web.pool, async (tx) => {
    const { rowCount } = await tx.$client.query('select from hold_room_to_close($1, $2) as held where held', [
      roomId,
      now,
    ])
    if (rowCount !== 1) return
    await tx.$client.query(setting('room', roomId))
    const withdrawn = await releaseAll(tx, roomId, minute(now))
    await closeAllPolls(tx, house.keys, await findRoomItself(tx, roomId), minute(now))
    await burn(tx, roomId, now)
    const { before } = await recordAct(tx, house, 'closing.done', ['room', roomId])
    await noteForgotten(tx, house, [
      { what: 'room', ids: [roomId], head: before },
      ...withdrawn.map((postId) => ({ what: 'post' as const, ids: [roomId, postId], head: before })),
    ])
  })
  forgetSpeakers(roomId)
  forgetRoom(roomId)
  forgetPages(roomId)
}
