import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsMember, asMember, asRoom, asStranger, writeAsMember } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

let test: TestDatabase
let web: Database
const ana = randomUUID()
const ben = randomUUID()
const eve = randomUUID()
const room = randomUUID()
const other = randomUUID()
const thread = randomUUID()

const ROOM_TABLES = ['rooms', 'charters', 'room_keys', 'memberships', 'threads', 'posts', 'room_events'] as const

async function asOwner(...statements: string[]): Promise<void> {
  const owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  for (const statement of statements) await owner.query(statement)
  await owner.end()
}

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  const member = (id: string) =>
    `insert into members values ('${id}', 'A person', '{}', 'UTC', false, ${id === ana}, 'active', '2026-01-01')`
  const aRoom = (id: string) =>
    `insert into rooms values ('${id}', 'A room', '', 'open', 1, 1, 1, null);
     insert into charters values ('${id}', 1, 'named', 'free', 'titles', 'strict', null);
     insert into room_keys values ('${id}', '\\x00');
     insert into threads values ('${id}', '${thread}', 'A thread', '{}', 1, 1, now(), 1);
     insert into posts values ('${id}', '${randomUUID()}', '${thread}', null, 1, 1, '\\x00000001', 0, '${randomUUID()}', 'words', 1, now(), null);
     insert into room_events values ('${id}', 1, 'thread.started', '${thread}')`
  await asOwner(
    member(ana),
    member(ben),
    member(eve),
    aRoom(room),
    aRoom(other),
    `insert into memberships values ('${room}', '${ana}', 'moderator', 'active', 1), ('${room}', '${ben}', 'member', 'active', 1),
       ('${other}', '${eve}', 'moderator', 'active', 1), ('${room}', '${eve}', 'member', 'removed', 1)`,
  )
})
afterAll(async () => {
  await web.close()
  await test.close()
})

async function count(run: typeof asStranger, table: string): Promise<number> {
  return run(web.pool, async (tx) => {
    const { rows } = await tx.$client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
    return rows[0]?.n ?? -1
  })
}

describe('row-level security under the web role', () => {
  it.each(ROOM_TABLES)('%s: a member sees their room alone, a stranger nothing', async (table) => {
    const mine = table === 'memberships' ? 3 : 1
    expect(await count((pool, run) => asMember(pool, ben, run), table)).toBe(mine)
    expect(await count((pool, run) => asMember(pool, randomUUID(), run), table)).toBe(0)
    expect(await count(asStranger, table)).toBe(0)
  })

  it('shows a removed member nothing of the room but that they were there', async () => {
    const rooms = await asMember(web.pool, eve, async (tx) => (await tx.$client.query('select id from rooms')).rows)
    expect(rooms).toEqual([{ id: other }])
  })

  it('lets the hub read one room and write nothing', async () => {
    expect(await count((pool, run) => asRoom(pool, room, run), 'posts')).toBe(1)
    await expect(
      asRoom(web.pool, room, (tx) => tx.$client.query(`delete from posts where room_id = '${room}'`)),
    ).rejects.toThrow('read-only')
  })

  it.each([
    [
      'a post into a room one is not in',
      `insert into posts select '${other}', gen_random_uuid(), thread_id, null, 2, 2, '\\x00000002', 0, seat, 'x', 1, at, null from posts`,
    ],
    [
      'a seat in a room one was not invited into',
      `insert into memberships values ('${other}', '${ben}', 'member', 'active', 1)`,
    ],
    [
      'a charter one does not moderate',
      `insert into charters values ('${room}', 2, 'named', 'free', 'extracts', 'advise', null)`,
    ],
    [
      'a room without the right to open one',
      `insert into rooms values (gen_random_uuid(), 'x', '', 'open', 1, 0, 0, null)`,
    ],
  ])('refuses %s', async (_, statement) => {
    await expect(asMember(web.pool, ben, (tx) => tx.$client.query(statement))).rejects.toThrow('row-level security')
  })

  it.each([
    `update memberships set role = 'moderator' where member_id = '${ben}'`,
    `delete from room_keys`,
    `update members set is_steward = true`,
  ])('a member gains nothing by: %s', async (statement) => {
    await asMember(web.pool, ben, (tx) => tx.$client.query(statement)).catch(() => {})
    const { rows } = await asMember(web.pool, ana, (tx) =>
      tx.$client.query(
        `select (select role from memberships where member_id = '${ben}') as role, (select count(*)::int from room_keys) as keys, (select bool_or(is_steward) from members) as steward`,
      ),
    )
    expect(rows).toEqual([{ role: 'member', keys: 1, steward: false }])
  })

  it('keeps the vault and the owner out of reach', async () => {
    for (const statement of [
      'select * from vault.addresses',
      'select * from vault.pass_phrases',
      'select * from vault.regions',
      'select * from vault.mail_keys',
      'set role cloakroom_vault',
      'drop table posts',
    ])
      await expect(asMember(web.pool, ana, (tx) => tx.$client.query(statement))).rejects.toThrow(
        /permission denied|must be owner/,
      )
  })

  it('carries no member over to the next transaction of a connection', async () => {
    const one = connect(test.webUrl, { max: 1 })
    await asMember(one.pool, ana, (tx) => tx.$client.query('select 1'))
    const rows = await asStranger(one.pool, async (tx) => (await tx.$client.query('select id from rooms')).rows)
    expect(rows).toEqual([])
    await one.close()
  })
})

describe('one statement in one trip', () => {
  const draft = (memberId: string, words: string) => ({
    name: 'a draft',
    text: `insert into drafts (member_id, id, sealed, kept_on) values ($1, gen_random_uuid(), convert_to($2, 'UTF8'), current_date)`,
    values: [memberId, words],
  })
  const drafts = { name: 'drafts', text: `select convert_from(sealed, 'UTF8') as words from drafts`, values: [] }

  it('is kept, and is under the policies of whom it is asked as', async () => {
    await writeAsMember(web.pool, ana, draft(ana, 'mine'))
    expect(await askAsMember(web.pool, ana, drafts)).toEqual([{ words: 'mine' }])
    expect(await askAsMember(web.pool, ben, drafts)).toEqual([])
    await expect(askAsMember(web.pool, ana, draft(ana, 'not to be written'))).rejects.toThrow('read-only')
  })

  it('that fails is not kept, says so, and leaves its connection fit for the next', async () => {
    const one = connect(test.webUrl, { max: 1 })
    await expect(writeAsMember(one.pool, ben, draft(ana, 'as another'))).rejects.toThrow('row-level security')
    expect(await askAsMember(one.pool, ana, drafts)).toEqual([{ words: 'mine' }])
    await one.close()
  })
})
