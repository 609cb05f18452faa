import { gridTime, isOnGrid } from '@cloakroom/charter/batches.ts'
import { asStranger, setting, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { findRoomItself } from '../rooms/find-room-itself.ts'
import { endsQuarter } from './closing-time.ts'
import { countAndClose } from './count-and-close.ts'
import { openWaiting } from './store.ts'

type Closing = Pick<House, 'web' | 'keys' | 'now'>

/**
 * The job of the full and half hours: counts and closes the polls whose time has come, and at the end of a quarter of the day those that were asked to close
 * where words wait; then opens what waits. Room by room, each in one transaction; what was closed is not closed twice. A room in which it fails does
 * not keep the others waiting.
 */
export async function closeDuePolls(house: Closing): Promise<void> {
  const failures: unknown[] = []
  for (const roomId of await roomsWithPolls(house))
    await closeInRoom(house, roomId).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function closeInRoom(house: Closing, roomId: string): Promise<void> {
  await asStranger(house.web.pool, async (tx) => {
    await tx.$client.query(setting('room', roomId))
    if (!(await holdRoom(tx))) return
    const now = house.now()
    const isQuarter = isOnGrid(now) && endsQuarter(gridTime(now))
    const room = await findRoomItself(tx, roomId)
    await countAndClose(tx, house.keys, room, { by: now, early: isQuarter, at: gridTime(now) })
    if (isQuarter) await openWaiting(tx, roomId)
  })
}

async function holdRoom(tx: Tx): Promise<boolean> {
  const { rows } = await tx.$client.query<{ is_open: boolean }>('select hold_room_of_polls() as is_open')
  return rows[0]?.is_open === true
}

async function roomsWithPolls({ web }: Closing): Promise<string[]> {
  const { rows } = await asStranger(web.pool, (tx) =>
    tx.$client.query<{ room_id: string }>('select room_id from rooms_with_polls() as room_id'),
  )
  return rows.map((row) => row.room_id)
}
