import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMember, asRoom, asStranger, setting, type Tx } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

let test: TestDatabase
let web: Database
const ana = randomUUID()
const eve = randomUUID()
const room = randomUUID()
const post = randomUUID()
const thread = randomUUID()
const TABLES = ['waiting_posts', 'waiting_quotes', 'waiting_changes', 'waiting_batches'] as const

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
  const waiting = randomUUID()
  await asOwner(`
    insert into members values ('${ana}', 'A person', '{}', 'UTC', false, true, 'active', '2026-01-01'),
      ('${eve}', 'Another', '{}', 'UTC', false, false, 'active', '2026-01-01');
    insert into rooms values ('${room}', 'A room', '', 'open', 1, 1, 1, null);
    insert into charters values ('${room}', 1, 'unattributed', 'free', 'titles', 'strict', null);
    insert into memberships values ('${room}', '${ana}', 'moderator', 'active', 1), ('${room}', '${eve}', 'member', 'removed', 1);
    insert into threads values ('${room}', '${thread}', 'A thread', '{}', 1, 1, now(), 1);
    insert into posts values ('${room}', '${post}', '${thread}', null, 1, 1, '\\x00000001', 0, '${randomUUID()}', 'words', 1, now(), null);
    insert into waiting_posts values ('${room}', '${waiting}', '${thread}', null, '${randomUUID()}', null, null, 'waiting words', 1);
    insert into waiting_quotes values ('${room}', '${waiting}', 0, '${post}', 'words');
    insert into waiting_changes values ('${room}', '${post}', 'other words');
    insert into waiting_batches values ('${room}', '2026-09-14T10:00Z')`)
})
afterAll(async () => {
  await web.close()
  await test.close()
})

const count = (table: string) => async (tx: Tx) =>
  (await tx.$client.query(`select from ${table} where room_id = '${room}'`)).rows.length

describe('what waits, under the web role', () => {
  it.each(TABLES)('%s: is there for the room and whoever is in it, and for nobody else', async (table) => {
    expect(await asMember(web.pool, ana, count(table))).toBe(1)
    expect(await asRoom(web.pool, room, count(table))).toBe(1)
    expect(await asMember(web.pool, eve, count(table))).toBe(0)
    expect(await asRoom(web.pool, randomUUID(), count(table))).toBe(0)
    expect(await asStranger(web.pool, count(table))).toBe(0)
  })

  it.each(TABLES)('%s: whoever is not in the room changes nothing', async (table) => {
    for (const statement of [`delete from ${table}`, `update ${table} set room_id = room_id`])
      expect((await asMember(web.pool, eve, (tx) => tx.$client.query(statement))).rowCount).toBe(0)
    await expect(
      asMember(web.pool, eve, (tx) =>
        tx.$client.query(
          `insert into waiting_posts values ('${room}', '${randomUUID()}', '${thread}', null, '${randomUUID()}', null, null, 'words', 1)`,
        ),
      ),
    ).rejects.toThrow('row-level security')
  })

  it('tells no member where something waits', async () => {
    const rooms = async (tx: Tx) => (await tx.$client.query('select rooms_with_batches() as room')).rows
    expect(await asStranger(web.pool, rooms)).toEqual([{ room }])
    for (const member of [ana, eve]) expect(await asMember(web.pool, member, rooms)).toEqual([])
    expect(await asRoom(web.pool, room, rooms)).toEqual([])
  })

  it('comes out for nobody who is not in the room and does not read as the room', async () => {
    const letOut = async (tx: Tx) =>
      (await tx.$client.query(`select let_out('${room}', now(), true) as seq, look_at_batch(now()) as before`)).rows
    const nothing = [{ seq: null, before: null }]
    expect(await asMember(web.pool, eve, letOut)).toEqual(nothing)
    expect(await asStranger(web.pool, letOut)).toEqual(nothing)
    const elsewhere = async (tx: Tx) => {
      await tx.$client.query(setting('room', randomUUID()))
      return letOut(tx)
    }
    expect(await asStranger(web.pool, elsewhere)).toEqual(nothing)
    await expect(
      asMember(web.pool, ana, (tx) => tx.$client.query(`select number_event('${room}', 'post.added', '${post}')`)),
    ).rejects.toThrow('permission denied')
    await expect(
      asMember(web.pool, ana, (tx) => tx.$client.query(`select forget_waiting('${room}', '${post}')`)),
    ).rejects.toThrow('permission denied')
    const [{ seq } = { seq: '' }] = await asOwner<{ seq: string }>(`select seq from rooms where id = '${room}'`)
    expect(seq).toBe('1')
  })
})
