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
const quietThread = randomUUID()
const closedRoom = randomUUID()
const postElsewhere = randomUUID()
const withdrawn = randomUUID()

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
      `insert into threads values ('${room}', '${quietThread}', 'A quiet thread', '{}', 0, 1, now(), 1)`,
      aRoom(other),
      aRoom(closedRoom, 'closed'),
      `insert into posts values ('${other}', '${postElsewhere}', '${thread}', null, 1, 1, '\\x00000001', 0, '${randomUUID()}', 'words', 1, now(), null)`,
      `insert into posts values ('${room}', '${withdrawn}', '${thread}', null, 0, 2, '\\x00000002', 0, '${randomUUID()}', null, 1, now(), null)`,
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

type Where = {
  inRoom?: string
  inThread?: string
  below?: string | null
  by?: string
  knewPeople?: number | null
  charter?: number
}
type Placed = { turn: number; new_seq: string; new_number: number; new_depth: number }

const PLACE = 'select * from place_posts($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)'

function turns(posts: (Where & { id?: string })[]): unknown[] {
  const each = <T>(value: (post: Where & { id?: string }) => T) => posts.map(value)
  return [
    posts[0]?.inRoom ?? room,
    each(({ by = ana }) => by),
    each(({ knewPeople = null }) => knewPeople),
    each(({ inThread = thread }) => inThread),
    each(({ id = randomUUID() }) => id),
    each(({ below = null }) => below),
    each(() => randomUUID()),
    each(() => 'words'),
    each(({ charter = 1 }) => charter),
    each(() => new Date()),
    each(() => 'post.added'),
    each(() => randomUUID()),
  ]
}

/** As one statement, for whoever is named in it. */
async function together(...posts: (Where & { id?: string })[]) {
  return (await web.pool.query<Placed>(PLACE, turns(posts))).rows
}

/** In a transaction that somebody has opened. */
async function place(tx: Tx, ...posts: (Where & { id?: string })[]) {
  return (await tx.$client.query<Placed>(PLACE, turns(posts))).rows
}

async function numbers() {
  const owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(
    `select array(select seq from rooms order by id) as rooms, array(select post_count from threads order by room_id, id) as threads,
      (select count(*) from posts) as posts, (select count(*) from room_events) as events`,
  )
  await owner.end()
  return rows
}

async function threadAsItStands(id: string) {
  const { rows } = await asMember(web.pool, ana, (tx) =>
    tx.$client.query('select post_count, latest_seq from threads where id = $1', [id]),
  )
  return rows[0]
}

describe('place_posts', () => {
  it('numbers a post in its room and its thread, below what it answers', async () => {
    const first = randomUUID()
    const placed = await asMember(web.pool, ana, async (tx) => [
      ...(await place(tx, { id: first })),
      ...(await place(tx, { below: first })),
    ])
    expect(placed).toEqual([
      { turn: 1, new_seq: '8', new_number: 1, new_depth: 0 },
      { turn: 1, new_seq: '9', new_number: 2, new_depth: 1 },
    ])
  })

  it('places several in order, each in its thread', async () => {
    const [before] = await numbers()
    const first = randomUUID()
    await together({ id: first })
    const placed = await together({}, { inThread: quietThread }, { below: first }, { inThread: quietThread })
    const seq = Number(placed[0]?.new_seq)
    const number = placed[0]?.new_number ?? 0
    expect(placed).toEqual([
      { turn: 1, new_seq: String(seq), new_number: number, new_depth: 0 },
      { turn: 2, new_seq: String(seq + 1), new_number: 1, new_depth: 0 },
      { turn: 3, new_seq: String(seq + 2), new_number: number + 1, new_depth: 1 },
      { turn: 4, new_seq: String(seq + 3), new_number: 2, new_depth: 0 },
    ])
    const [after] = await numbers()
    expect(Number(after.posts) - Number(before.posts)).toBe(5)
    expect(Number(after.events) - Number(before.events)).toBe(5)
    expect(Number((await together({}))[0]?.new_seq)).toBe(seq + 4)
    expect(await threadAsItStands(quietThread)).toEqual({ post_count: 2, latest_seq: String(seq + 3) })
  })

  it('leaves out what answers a post that is placed with it: its parent is not there yet', async () => {
    const first = randomUUID()
    expect((await together({ id: first }, { below: first })).map(({ turn }) => turn)).toEqual([1])
    expect(await together({ below: first })).toMatchObject([{ new_depth: 1 }])
  })

  const nowhere: [string, string, Where][] = [
    ['in a room one is not in', ana, { inRoom: other }],
    ['in a room one was removed from', eve, {}],
    ['in a room that is closed', ana, { inRoom: closedRoom }],
    ['in a room that was never made', ana, { inRoom: randomUUID() }],
    ['in a thread that is not there', ana, { inThread: randomUUID() }],
    ['below a post of another room', ana, { below: postElsewhere }],
    ['below a post that was withdrawn', ana, { below: withdrawn }],
    ['as nobody in particular', randomUUID(), {}],
    ['who knew other people in the room', ana, { knewPeople: -1 }],
    ['who knew another charter', ana, { knewPeople: 1, charter: 2 }],
  ]

  it.each(nowhere)('places nothing %s, and changes no number', async (_, by, where) => {
    const before = await numbers()
    expect(await asMember(web.pool, by, (tx) => place(tx, { ...where, by }))).toEqual([])
    expect(await together({ ...where, by })).toEqual([])
    expect(await numbers()).toEqual(before)
  })

  it.each(nowhere)('leaves out a post %s, and places those beside it', async (_, by, where) => {
    const beside = where.inRoom ? { inRoom: where.inRoom } : {}
    const placed = await together(beside, { ...where, by }, beside)
    expect(placed.map(({ turn }) => turn)).toEqual(where.inRoom ? [] : [1, 3])
    const seqs = placed.map(({ new_seq }) => Number(new_seq))
    expect(seqs.map((seq, nth) => seq - nth)).toEqual(seqs.map(() => seqs[0]))
  })

  it('places what was written knowing who is there', async () => {
    const { rows } = await asMember(web.pool, ana, (tx) =>
      tx.$client.query<{ people_version: number }>('select people_version from rooms where id = $1', [room]),
    )
    expect(await together({ knewPeople: rows[0]?.people_version ?? 0 })).toHaveLength(1)
  })

  it('places nothing for a stranger who names nobody, nor for the hub', async () => {
    expect(await asStranger(web.pool, (tx) => place(tx, { by: randomUUID() }))).toEqual([])
    expect(await asRoom(web.pool, room, (tx) => place(tx))).toEqual([])
  })

  it("places nobody else's words in a member's own transaction", async () => {
    expect(await asMember(web.pool, eve, (tx) => place(tx))).toEqual([])
    const mixed = await asMember(web.pool, ana, (tx) => place(tx, {}, { by: eve }, {}))
    expect(mixed.map(({ turn }) => turn)).toEqual([1, 3])
  })

  it('keeps all or nothing', async () => {
    const before = await numbers()
    const id = randomUUID()
    await expect(together({}, { id }, { id })).rejects.toThrow('duplicate key')
    expect(await numbers()).toEqual(before)
  })

  it('is for the web role alone', async () => {
    const vault = connect(test.vaultUrl)
    await expect(asMember(vault.pool, ana, (tx) => place(tx))).rejects.toThrow('permission denied')
    await vault.close()
  })
})
