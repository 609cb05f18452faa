import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMember, asRoom, asStranger, type Tx } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'
import { aimedAt, anId, CANARY, definerFunctions, fillRoom, roomTables, standingIn } from './testing-rooms.ts'

const READERS = ['nobody', 'elsewhere', 'steward', 'invited', 'removed', 'left', 'ended', 'other-room'] as const
type Reader = (typeof READERS)[number]

/** What somebody who is not in a room may read of it all the same. Of every other table nothing. */
const READABLE: Record<string, Partial<Record<Reader, string>>> = {
  rooms: { invited: 'what the room is that invites them' },
  charters: { invited: 'under which charter it speaks' },
  room_invitations: { invited: 'their own invitation' },
  memberships: { removed: 'that they were there', left: 'that they were there', ended: 'that they were there' },
}
/** And which row, their own, they may write. */
const WRITABLE: Record<string, Partial<Record<Reader, string>>> = {
  memberships: { left: 'that they left, once more' },
  room_invitations: { invited: 'their answer' },
}
/** Whoever may open rooms may hear that an id is taken. It is random, and whoever has it was once told it. */
const TAKEN: Record<string, Partial<Record<Reader, string>>> = { rooms: { steward: 'that this id is a room’s' } }

const DENIED = '42501'
const READ_ONLY = '25006'

let test: TestDatabase
let web: Database
const owner = { client: new Client() }
const id = {
  room: anId(),
  other: anId(),
  member: anId(),
  elsewhere: anId(),
  steward: anId(),
  invited: anId(),
  removed: anId(),
  left: anId(),
  ended: anId(),
}

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  owner.client = new Client({ connectionString: test.ownerUrl })
  await owner.client.connect()
  const member = (one: string) =>
    `('${one}', 'A person', '{}', 'UTC', ${one === id.steward}, false, '${one === id.ended ? 'ended' : 'active'}', '2026-01-01')`
  const people = [id.member, id.elsewhere, id.steward, id.invited, id.removed, id.left, id.ended]
  await owner.client.query(`insert into members values ${people.map(member).join(', ')}`)
  await fillRoom(owner.client, id.room, id.member)
  await fillRoom(owner.client, id.other, id.elsewhere)
  await owner.client.query(
    `insert into memberships values ('${id.room}', '${id.member}', 'moderator', 'active', 1), ('${id.other}', '${id.elsewhere}', 'moderator', 'active', 1),
       ('${id.room}', '${id.removed}', 'moderator', 'removed', 1), ('${id.room}', '${id.left}', 'member', 'left', 1),
       ('${id.room}', '${id.ended}', 'member', 'removed', 1);
     insert into room_invitations values ('${id.room}', '${anId()}', '${id.invited}', '${CANARY}', 'open', '2026-01-01')`,
  )
})
afterAll(async () => {
  await web.close()
  await owner.client.end()
  await test.close()
})

/** One statement as a reader, undone afterwards: how many rows it told or touched, or the code with which it was refused. */
async function trying(
  reader: Reader,
  statement: string,
): Promise<{ rows: Record<string, unknown>[]; count: number; code: string | null }> {
  const outcome = { rows: [] as Record<string, unknown>[], count: 0, code: null as string | null }
  const run = async (tx: Tx) => {
    const { rows, rowCount } = await tx.$client.query<Record<string, unknown>>(statement)
    Object.assign(outcome, { rows, count: rowCount ?? 0 })
    throw new Undone()
  }
  await asReader(reader, run).catch((error: unknown) => {
    if (!(error instanceof Undone))
      outcome.code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  })
  return outcome
}

/** The last thing that several statements tell; null when one of them was refused. */
async function lastRow(reader: Reader, statements: string): Promise<string | null> {
  let told: string | null = null
  await asReader(reader, async (tx) => {
    const results = [await tx.$client.query(statements)].flat()
    told = JSON.stringify(results.at(-1)?.rows)
    throw new Undone()
  }).catch(() => {})
  return told
}

function asReader<T>(reader: Reader, run: (tx: Tx) => Promise<T>): Promise<T> {
  if (reader === 'nobody') return asStranger(web.pool, run)
  return reader === 'other-room' ? asRoom(web.pool, id.other, run) : asMember(web.pool, id[reader], run)
}

class Undone extends Error {}

const tables = () => roomTables(owner.client)

describe('the sweep', () => {
  it('meets every table of a room, and a row of the room in each', async () => {
    const standing = await standingIn(owner.client, await tables(), id.room)
    expect(Object.keys(standing).length).toBeGreaterThanOrEqual(14)
    expect(Object.entries(standing).filter(([, rows]) => rows === '')).toEqual([])
  })
})

describe.each(READERS)('as %s', (reader) => {
  const me = reader === 'nobody' || reader === 'other-room' ? null : id[reader]

  it('no row of the room is read', async () => {
    const read = []
    for (const { name, key } of await tables()) {
      const { rows } = await trying(reader, `select * from ${name} where ${key} = '${id.room}'`)
      const mine = rows.filter((row) => row['member_id'] === undefined || row['member_id'] === me)
      const allowed = READABLE[name]?.[reader] === undefined ? [] : mine
      read.push(...rows.filter((row) => !allowed.includes(row)).map((row) => ({ name, row })))
    }
    expect(read).toEqual([])
  })

  it.each(['seated_rooms', 'seated_threads'])('nothing of the room stands in %s', async (view) => {
    const statement = `select * from ${view} where room_id = '${id.room}'`
    expect(await trying(reader, statement)).toEqual({ rows: [], count: 0, code: null })
    const seated = await asMember(web.pool, id.member, (tx) => tx.$client.query(statement))
    expect(seated.rows).toMatchObject([{ room_id: id.room }])
  })

  it('no row of the room is changed or removed, whichever column is named', async () => {
    const changed = []
    for (const { name, key, columns } of await tables())
      for (const statement of [
        ...columns.map((column) => `update ${name} set ${column} = ${column} where ${key} = '${id.room}'`),
        ...columns.map((column) => `update ${name} set ${column} = default`),
        `delete from ${name} where ${key} = '${id.room}'`,
        `delete from ${name} using rooms where ${name}.${key} = '${id.room}'`,
      ]) {
        const { count, rows } = await trying(reader, `${statement} returning ${name}.*`)
        const others = rows.filter(
          (row) => row[key] === id.room && !(row['member_id'] === me && WRITABLE[name]?.[reader]),
        )
        if (others.length > 0 || (count > 0 && rows.length === 0)) changed.push(statement)
      }
    expect(changed).toEqual([])
  })

  // A statement that names no row needs no right to read one.
  it('the room stands as it was when everything is changed, moved or removed that can be', async () => {
    const touched = []
    for (const { name, key, changes } of await tables()) {
      const others = WRITABLE[name]?.[reader] ? `and member_id <> '${me}'` : ''
      const look = `set local cloakroom.member = '${id.member}'; select md5(string_agg(t::text, ' ' order by t::text)) from ${name} t where ${key} = '${id.room}' ${others}`
      const before = await lastRow('nobody', look)
      for (const statement of [`delete from ${name}`, ...changes.map((change) => `update ${name} set ${change}`)]) {
        const after = await lastRow(reader, `${statement}; ${look}`)
        if (after !== null && after !== before) touched.push(statement)
      }
    }
    expect(touched).toEqual([])
  })

  it('no row is put into the room, neither another’s nor one’s own, and none is moved there', async () => {
    const written = []
    for (const { name, key, columns } of await tables()) {
      const { rows } = await owner.client.query<{ row: object }>(
        `select to_jsonb(t) as row from ${name} t where ${key} = $1 limit 1`,
        [id.room],
      )
      const row = { ...rows[0]?.row }
      const forged = 'member_id' in row && me ? [row, { ...row, member_id: me, role: 'moderator' }] : [row]
      const inserts = forged.map((one) => {
        const literal = JSON.stringify(one).replaceAll(`'`, `''`)
        return `insert into ${name} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_record(null::${name}, '${literal}')`
      })
      for (const statement of [...inserts, `update ${name} set ${key} = '${id.room}' where ${key} = '${id.other}'`]) {
        const { count, code } = await trying(reader, statement)
        const isTaken = code === '23505' && TAKEN[name]?.[reader] !== undefined
        const isRefused = isTaken || code === DENIED || code === READ_ONLY || (count === 0 && code === null)
        if (!isRefused) written.push({ statement, count, code })
      }
    }
    expect(written).toEqual([])
  })
})

describe('functions that work past the policies', () => {
  it('tell and change nothing of a room for those who are not in it', async () => {
    const functions = await definerFunctions(owner.client)
    expect(functions.length).toBeGreaterThan(15)
    const all = await tables()
    const standing = await standingIn(owner.client, all, id.room)
    const { rows: threads } = await owner.client.query<{ id: string }>('select id from threads where room_id = $1', [
      id.room,
    ])
    const thread = threads[0]?.id ?? ''
    const aimed = { room: id.room, in_room: id.room, in_thread: thread, in_threads: thread, thread, member: id.member }
    const asWritten = { ...aimed, parents: null, knew_people: null, event_kinds: 'post.added' }
    const leaks = []
    for (const reader of READERS)
      // In the name of somebody who is in the room, and in one's own.
      for (const [one, writers] of functions.flatMap((each) =>
        [id.member, reader === 'nobody' || reader === 'other-room' ? id.elsewhere : id[reader]].map(
          (by) => [each, by] as const,
        ),
      )) {
        const { rows } = await asReader(reader, (tx) =>
          tx.$client.query(aimedAt(one, { ...asWritten, writers })),
        ).catch(() => ({ rows: [] }))
        const told = JSON.stringify(rows)
        for (const [what, secret] of Object.entries({ room: id.room, thread, words: CANARY }))
          if (told.includes(secret)) leaks.push(`${one.name} tells ${reader} the ${what}`)
        const now = await standingIn(owner.client, all, id.room)
        for (const { name } of all)
          if (now[name] !== standing[name]) leaks.push(`${one.name} lets ${reader} change ${name}`)
        Object.assign(standing, now)
      }
    expect([...new Set(leaks)]).toEqual([
      // The jobs by which silences end, and what lies beside posts that never came to stand, are nobody's member.
      ...['post_marks', 'quote_origins', 'quotes_elsewhere'].map((name) => `let_beside_go lets nobody change ${name}`),
      'let_silences_go lets nobody change silences',
      // The house places posts of several members at once, on a connection that is nobody's: each writer must be in the room.
      'place_posts lets nobody change posts',
      'place_posts lets nobody change room_events',
      'place_posts lets nobody change rooms',
      'place_posts lets nobody change threads',
      // The jobs that put words where they are looked for, let batches out and count polls are nobody's member, and are told which rooms have some. No member is.
      'rooms_to_follow tells nobody the room',
      'rooms_with_batches tells nobody the room',
      'rooms_with_polls tells nobody the room',
      // A membership of the network ends in every room at once; the number that goes up makes pages with the name stale.
      'end_membership lets steward change join_requests',
      'end_membership lets steward change memberships',
      'end_membership lets steward change room_subscriptions',
      'end_membership lets steward change rooms',
      'end_membership lets steward change thread_subscriptions',
      'my_invited_rooms tells invited the room',
    ])
  })
})
