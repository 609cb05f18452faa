import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMember, asRoom, asStranger, type Tx } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

let test: TestDatabase
let web: Database
const [ana, eve, room, thread] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const [post, gone, moved] = [randomUUID(), randomUUID(), randomUUID()]
const TABLES = ['polls', 'poll_voters', 'poll_ballots'] as const

async function asOwner<Row extends object>(statement: string): Promise<Row[]> {
  const owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<Row>(statement)
  await owner.end()
  return rows
}

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  const posted = [post, gone, moved].map(
    (id, at) =>
      `('${room}', '${id}', '${thread}', null, ${at + 1}, ${at + 1}, '\\x0000000${at}', 0, '${randomUUID()}', 'words', 1, now(), null)`,
  )
  const asked = [post, gone, moved].map(
    (id) => `('${room}', '${id}', '${thread}', 'choice', 'Well?', '{a,b}', null, 'open', now(), false, null)`,
  )
  await asOwner(`
    insert into members values ('${ana}', 'A person', '{}', 'UTC', false, true, 'active', '2026-01-01'),
      ('${eve}', 'Another', '{}', 'UTC', false, false, 'active', '2026-01-01');
    insert into rooms values ('${room}', 'A room', '', 'open', 1, 1, 1, null);
    insert into room_keys values ('${room}', '\\x00');
    insert into charters values ('${room}', 1, 'named', 'free', 'titles', 'strict', null);
    insert into memberships values ('${room}', '${ana}', 'member', 'active', 1), ('${room}', '${eve}', 'member', 'removed', 1);
    insert into threads values ('${room}', '${thread}', 'A thread', '{}', 1, 1, now(), 1);
    insert into posts values ${posted.join(', ')};
    insert into polls values ${asked.join(', ')};
    insert into poll_voters select room_id, post_id, gen_random_uuid() from polls;
    insert into poll_ballots select room_id, post_id, '\\x00' from polls`)
})
afterAll(async () => {
  await web.close()
  await test.close()
})

const count = (table: string) => async (tx: Tx) =>
  (await tx.$client.query(`select from ${table} where room_id = '${room}'`)).rows.length

describe('polls, under the web role', () => {
  it.each(TABLES)('%s: are there for the room and whoever is in it, and for nobody else', async (table) => {
    expect(await asMember(web.pool, ana, count(table))).toBe(3)
    expect(await asRoom(web.pool, room, count(table))).toBe(3)
    expect(await asMember(web.pool, eve, count(table))).toBe(0)
    expect(await asRoom(web.pool, randomUUID(), count(table))).toBe(0)
    expect(await asStranger(web.pool, count(table))).toBe(0)
    for (const statement of [`delete from ${table}`, `update ${table} set post_id = post_id`])
      expect((await asMember(web.pool, eve, (tx) => tx.$client.query(statement))).rowCount).toBe(0)
  })

  it('tell no member which rooms have one, and are closed and opened by nobody who is not in the room', async () => {
    const rooms = async (tx: Tx) => (await tx.$client.query('select rooms_with_polls() as room')).rows
    expect(await asStranger(web.pool, rooms)).toEqual([{ room }])
    for (const member of [ana, eve]) expect(await asMember(web.pool, member, rooms)).toEqual([])
    const close = async (tx: Tx) =>
      (
        await tx.$client.query(
          `select close_poll('${room}', '${post}', '{}', now()) as seq, hold_room_of_polls() as held`,
        )
      ).rows
    expect(await asMember(web.pool, eve, close)).toEqual([{ seq: null, held: false }])
    expect(await asStranger(web.pool, close)).toEqual([{ seq: null, held: false }])
  })
})

describe('polls go where their posts go', () => {
  const standing = (id: string) =>
    asOwner(`select state, question, options, thread_id,
      (select count(*)::int from poll_voters v where v.post_id = q.post_id) as voters,
      (select count(*)::int from poll_ballots b where b.post_id = q.post_id) as ballots from polls q where post_id = '${id}'`)

  it('away with their words', async () => {
    await asOwner(`update posts set markdown = null where id = '${gone}'`)
    expect(await standing(gone)).toMatchObject([
      { state: 'withdrawn', question: '', options: [], voters: 0, ballots: 0 },
    ])
  })

  it('into another thread, and nothing else of them changes', async () => {
    const other = randomUUID()
    await asOwner(`insert into threads select room_id, '${other}', title, topics, 1, 1, latest_at, 1 from threads;
      update posts set thread_id = '${other}' where id = '${moved}'`)
    expect(await standing(moved)).toMatchObject([{ state: 'open', thread_id: other, voters: 1, ballots: 1 }])
  })

  it('and with the key of their room, what it has locked', async () => {
    await asOwner(`delete from room_keys where room_id = '${room}'`)
    for (const id of [post, moved])
      expect(await standing(id)).toMatchObject([{ state: 'withdrawn', question: '', voters: 0, ballots: 0 }])
  })
})
