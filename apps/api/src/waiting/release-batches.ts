import { goesOut, gridTime, isOnGrid } from '@cloakroom/charter/batches.ts'
import { asStranger, setting, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Keys } from '../keys/keys.ts'
import { seatScope } from '../keys/seat-scope.ts'
import { findChainHead, noteForgotten } from '../retention/note-forgotten.ts'
import { findRoomItself } from '../rooms/find-room-itself.ts'
import { findWaitingChanges, findWaitingPosts } from './find-waiting.ts'
import { letOut, lookAtBatch } from './store.ts'

type Releasing = Pick<House, 'web' | 'keys' | 'now' | 'forgotten'>

/**
 * The job of the full and half hours: lets out what has waited long enough, room by room, each in one transaction. Asked twice for the same time, by two
 * workers or after a crash, it does each room once. A room in which it fails does not keep the others waiting.
 */
export async function releaseBatches(house: Releasing): Promise<void> {
  const now = house.now()
  if (!isOnGrid(now)) return
  const failures: unknown[] = []
  for (const roomId of await roomsWithBatches(house))
    await releaseBatch(house, roomId, gridTime(now)).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function releaseBatch(house: Releasing, roomId: string, now: Date): Promise<void> {
  await asStranger(house.web.pool, async (tx) => {
    await tx.$client.query(setting('room', roomId))
    const lookedAt = await lookAtBatch(tx, now)
    if (!lookedAt) return
    const { writings, writers } = await weigh(tx, house.keys, roomId)
    const withdrawn = await letOut(tx, roomId, now, goesOut({ lookedAt, now, writings, writers }))
    const head = await findChainHead(tx)
    await noteForgotten(
      tx,
      house,
      withdrawn.map((postId) => ({ what: 'post', ids: [roomId, postId], head })),
    )
  })
}

/** How much waits, and of how many. Withdrawals hide nobody: they go in any case. */
async function weigh(tx: Tx, keys: Keys, roomId: string): Promise<{ writings: number; writers: number }> {
  const { wrapped } = await findRoomItself(tx, roomId)
  if (!wrapped) return { writings: 0, writers: 0 }
  const posts = (await findWaitingPosts(tx, { id: roomId })).map(({ id, seat }) => ({ postId: id, seat }))
  const edits = (await findWaitingChanges(tx, { id: roomId })).filter(({ markdown }) => markdown !== null)
  const writings = [...posts, ...edits].map(({ postId, seat }) => ({ scope: seatScope('unattributed', postId), seat }))
  const writers = keys.countWriters(keys.unwrapRoomKey(roomId, wrapped), writings, await findEverybody(tx, roomId))
  return { writings: writings.length, writers }
}

/** Whoever is or was in the room: somebody may have gone since they wrote. */
async function findEverybody(tx: Tx, roomId: string): Promise<string[]> {
  const { rows } = await tx.$client.query<{ member_id: string }>(
    'select member_id from memberships where room_id = $1::uuid',
    [roomId],
  )
  return rows.map((row) => row.member_id)
}

async function roomsWithBatches({ web }: Releasing): Promise<string[]> {
  const { rows } = await asStranger(web.pool, (tx) =>
    tx.$client.query<{ room_id: string }>('select room_id from rooms_with_batches() as room_id'),
  )
  return rows.map((row) => row.room_id)
}
