import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aHouse, aMember, type TestHouse } from '../testing.ts'
import { aRoom, seat } from './testing.ts'

let t: TestHouse
let owner: Database

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

/** As a copy of the files, or a dump, shows rows: in the order in which they lie, with the transaction that wrote each. */
async function asTheyLie(table: string, roomId: string): Promise<Record<string, string>[]> {
  const { rows } = await owner.pool.query(`select xmin::text, * from ${table} where room_id = $1 order by ctid`, [
    roomId,
  ])
  return rows
}

it('does not tell by the order of rows, nor by who wrote them, which handle came with which member', async () => {
  const mo = await aMember(t, { opensRooms: true })
  const room = await aRoom(t, mo, { charter: { attribution: 'handle' } })
  const came = ['Moss', 'Fern', 'Lichen', 'Sedge', 'Reed', 'Ivy', 'Clover', 'Thyme', 'Sorrel', 'Mint']
  for (const handle of came) await seat(t, mo, room.id, await aMember(t), handle)

  const handles = await asTheyLie('seat_handles', room.id)
  expect(handles).toHaveLength(came.length + 1)
  expect(new Set(handles.map(({ xmin }) => xmin)).size).toBe(1)
  const order = handles.map(({ handle }) => handle).filter((handle) => came.includes(handle ?? ''))
  expect(new Set(order)).toEqual(new Set(came))
  expect(order).not.toEqual(came)
})
