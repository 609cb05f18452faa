import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMember, asRoom, asStranger, type Tx } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

// The function runs as the owner, past the policies: what they would refuse, it must refuse itself.

let test: TestDatabase
let web: Database
const ana = randomUUID()
const eve = randomUUID()
const room = randomUUID()
const other = randomUUID()
const thread = randomUUID()
const closedRoom = randomUUID()
const postElsewhere = randomUUID()

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  const owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  const aRoom = (id: string, state = 'open') =>
    `insert into rooms values ('${id}', 'A room', '', '${state}', 1, 7, 1, null);
     insert into threads values ('${id}', '${thread}', 'A thread', '{}', 0, 1, now(), 1)`
  await owner.query(
    [
      `insert into members select id, 'Somebody', '{}', 'UTC', false, false, 'active', '2026-01-01' from unnest(array['${ana}', '${eve}']::uuid[]) as m (id)`,
      aRoom(room),
      aRoom(other),
      aRoom(closedRoom, 'closed'),
      `insert into posts values ('${other}', '${postElsewhere}', '${thread}', null, 1, 1, '\\x00000001', 0, '${randomUUID()}', 'words', 1, now(), null)`,
      `insert into memberships values ('${room}', '${ana}', 'member', 'active', 1), ('${closedRoom}', '${ana}', 'moderator', 'active', 1),
        ('${other}', '${eve}', 'moderator', 'active', 1), ('${room}', '${eve}', 'member', 'removed', 1)`,
    ].join(';'),
  )
  await owner.end()
})
afterAll(async () => {
  await web.close()
  await test.close()
})

type Where = { inRoom?: string; inThread?: string; below?: string | null }

async function place(tx: Tx, { inRoom = room, inThread = thread, below = null }: Where = {}, id = randomUUID()) {
  const { rows } = await tx.$client.query<{ new_seq: string; new_number: number; new_depth: number }>(
    `select * from place_post($1, $2, $3, $4, $5, 'words', 1, now(), 'post.added', $3)`,
    [inRoom, inThread, id, below, randomUUID()],
  )
  return rows
}

async function numbers() {
  const owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(
    `select array(select seq from rooms order by id) as rooms, array(select post_count from threads order by room_id) as threads,
      (select count(*) from posts) as posts, (select count(*) from room_events) as events`,
  )
  await owner.end()
  return rows
}

describe('place_post', () => {
  it('numbers a post in its room and its thread, below what it answers', async () => {
    const first = randomUUID()
    const placed = await asMember(web.pool, ana, async (tx) => [
      ...(await place(tx, {}, first)),
      ...(await place(tx, { below: first })),
    ])
    expect(placed).toEqual([
      { new_seq: '8', new_number: 1, new_depth: 0 },
      { new_seq: '9', new_number: 2, new_depth: 1 },
    ])
  })

  it.each<[string, string, Where]>([
    ['in a room one is not in', ana, { inRoom: other }],
    ['in a room one was removed from', eve, {}],
    ['in a room that is closed', ana, { inRoom: closedRoom }],
    ['in a room that was never made', ana, { inRoom: randomUUID() }],
    ['in a thread that is not there', ana, { inThread: randomUUID() }],
    ['below a post of another room', ana, { below: postElsewhere }],
    ['as nobody in particular', randomUUID(), {}],
  ])('places nothing %s, and changes no number', async (_, memberId, where) => {
    const before = await numbers()
    expect(await asMember(web.pool, memberId, (tx) => place(tx, where))).toEqual([])
    expect(await numbers()).toEqual(before)
  })

  it('places nothing for a stranger, nor for the hub', async () => {
    expect(await asStranger(web.pool, (tx) => place(tx))).toEqual([])
    expect(await asRoom(web.pool, room, (tx) => place(tx))).toEqual([])
  })

  it('is for the web role alone', async () => {
    const vault = connect(test.vaultUrl)
    await expect(asMember(vault.pool, ana, (tx) => place(tx))).rejects.toThrow('permission denied')
    await vault.close()
  })
})
