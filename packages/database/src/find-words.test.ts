import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asMember, asRoom, asStranger, type Tx } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

// find_words() and follow_words() run as the owner, past the policies: what they would refuse, the functions must refuse themselves.

let test: TestDatabase
let web: Database
let owner: Client
const ana = randomUUID()
const eve = randomUUID()
const left = randomUUID()
const [room, other, closedRoom, busy] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const thread = randomUUID()
const POSTS_OF_THE_BUSY_ROOM = 5_000

const aRoom = (id: string, state = 'open') =>
  `insert into rooms values ('${id}', 'A room', '', '${state}', 1, 1, 1, null);
   insert into threads values ('${id}', '${thread}', 'A thread', '{}', 1, 1, now(), 1);
   insert into posts values ('${id}', gen_random_uuid(), '${thread}', null, 1, 1, '\\x00000001', 0, gen_random_uuid(), 'a lantern', 1, now(), null);
   insert into room_events select room_id, seq, 'post.added', id from posts where room_id = '${id}'`

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  await owner.query(
    [
      `insert into members select id, 'Somebody', '{}', 'UTC', false, false, 'active', '2026-01-01' from unnest(array['${ana}', '${eve}', '${left}']::uuid[]) as m (id)`,
      aRoom(room),
      aRoom(other),
      aRoom(busy),
      aRoom(closedRoom, 'closed'),
      `insert into memberships values ('${room}', '${ana}', 'member', 'active', 1), ('${closedRoom}', '${ana}', 'moderator', 'active', 1),
        ('${busy}', '${ana}', 'member', 'active', 1), ('${other}', '${eve}', 'moderator', 'active', 1),
        ('${room}', '${left}', 'moderator', 'left', 1), ('${room}', '${eve}', 'member', 'removed', 1)`,
      `insert into posts select '${busy}', gen_random_uuid(), '${thread}', null, n, n, int4send(n), 0, gen_random_uuid(),
          case when n % 2 = 0 then 'an even keel' else 'an odd keel' end || case when n = 3 then ' and a bell' else '' end, 1,
          date_trunc('minute', now()) - interval '1 minute' * (${POSTS_OF_THE_BUSY_ROOM} - n), null
        from generate_series(2, ${POSTS_OF_THE_BUSY_ROOM}) n`,
      `insert into room_events select room_id, seq, 'post.added', id from posts where room_id = '${busy}' and seq > 1`,
      `update rooms set seq = ${POSTS_OF_THE_BUSY_ROOM} where id = '${busy}'`,
    ].join(';'),
  )
})
afterAll(async () => {
  await web.close()
  await owner.end()
  await test.close()
})

async function follow(tx: Tx, inRoom: string, most = 10_000): Promise<boolean> {
  const { rows } = await tx.$client.query<{ done: boolean }>('select follow_words($1, $2) as done', [inRoom, most])
  return rows[0]?.done ?? false
}

async function find(tx: Tx, word: string, inRoom: string | null = null, most = 21): Promise<string[]> {
  const { rows } = await tx.$client.query<{ room_id: string }>(
    `select f.room_id from words_asked(array[$1], '{}') a, find_words($2, null, null, a.forms, a.exact, null, null, null, null, null, $3) f`,
    [word, inRoom, most],
  )
  return rows.map((row) => row.room_id)
}

const put = async () =>
  (await owner.query<{ room_id: string }>('select distinct room_id from post_words')).rows.map((row) => row.room_id)

describe('following a room', () => {
  it('is for its members and for the job', async () => {
    for (const member of [eve, left, randomUUID()]) await asMember(web.pool, member, (tx) => follow(tx, room))
    await asRoom(web.pool, room, (tx) => follow(tx, room))
    expect(await put()).toEqual([])
    await asMember(web.pool, ana, (tx) => follow(tx, room))
    await asMember(web.pool, ana, (tx) => follow(tx, closedRoom))
    expect(await put()).toEqual([room])
    await asStranger(web.pool, (tx) => follow(tx, other))
    expect((await put()).toSorted()).toEqual([room, other].toSorted())
  })

  it('goes on where it stopped, and two at once put each post in once', async () => {
    expect(await asMember(web.pool, ana, (tx) => follow(tx, busy, 1_000))).toBe(false)
    await Promise.all([1, 2, 3].map(() => asMember(web.pool, ana, (tx) => follow(tx, busy, 1_000))))
    let isDone = false
    while (!isDone) isDone = await asMember(web.pool, ana, (tx) => follow(tx, busy, 1_000))
    const { rows } = await owner.query('select count(*)::int as n from post_words where room_id = $1', [busy])
    expect(rows).toEqual([{ n: POSTS_OF_THE_BUSY_ROOM }])
  })

  it('nobody writes or reads the index past it', async () => {
    for (const statement of [
      `insert into word_marks values ('${room}', 7)`,
      `delete from post_words`,
      `update post_words set vector = ''`,
    ])
      await expect(asMember(web.pool, ana, (tx) => tx.$client.query(statement))).rejects.toThrow('permission denied')
    const seen = await asMember(web.pool, eve, (tx) => tx.$client.query('select distinct room_id from post_words'))
    expect(seen.rows).toEqual([{ room_id: other }])
  })
})

describe('a search', () => {
  it('finds nothing for whoever is not in the room', async () => {
    expect(await asMember(web.pool, ana, (tx) => find(tx, 'lanterns'))).toHaveLength(2)
    expect(await asMember(web.pool, ana, (tx) => find(tx, 'lanterns', other))).toEqual([])
    expect(await asMember(web.pool, eve, (tx) => find(tx, 'lanterns'))).toEqual([other])
    expect(await asMember(web.pool, eve, (tx) => find(tx, 'lanterns', room))).toEqual([])
    for (const nobody of [left, randomUUID()])
      expect(await asMember(web.pool, nobody, (tx) => find(tx, 'lanterns'))).toEqual([])
    expect(await asStranger(web.pool, (tx) => find(tx, 'lanterns'))).toEqual([])
    expect(await asRoom(web.pool, room, (tx) => find(tx, 'lanterns'))).toEqual([])
  })

  it('goes through all blocks for a word that is in one', async () => {
    expect(await asMember(web.pool, ana, (tx) => find(tx, 'bell'))).toEqual([busy])
    expect(await asMember(web.pool, ana, (tx) => find(tx, 'keel', null, 10_000))).toHaveLength(
      POSTS_OF_THE_BUSY_ROOM - 1,
    )
  })

  it('finds the latest of all rooms first, and all that plain SQL finds', async () => {
    const text = `select p.seq::int from words_asked('{odd}', '{}') a, find_words(null, null, null, a.forms, a.exact, null, null, null, null, null, 100) f
      join posts p on p.room_id = f.room_id and p.id = f.post_id order by f.place`
    const ours = await asMember(web.pool, ana, (tx) => tx.$client.query<{ seq: number }>(text))
    const plain = await owner.query<{ seq: number }>(
      `select seq::int from posts where room_id = $1 and to_tsvector('english', markdown) @@ to_tsquery('english', 'odd') order by at desc, seq desc limit 100`,
      [busy],
    )
    expect(ours.rows).toEqual(plain.rows)
  })

  // Were the other room looked into, a word that is everywhere in it would cost what it costs there.
  it('looks at nothing of a room one is not in', async () => {
    const looked = async (word: string) => {
      const { rows } = await owner.query<{ hit: string }>(
        `select count(distinct w.post_id) as hit from words_asked(array[$1], '{}') a, unnest(a.forms) one, unnest(string_to_array(one, ' ')) form
          join post_words w on word_keys(w.room_id, w.seq, tsvector_to_array(w.vector)) @> array[word_key($2::uuid, word_block(1), form)]`,
        [word, room],
      )
      return Number(rows[0]?.hit)
    }
    expect(await looked('keel')).toBe(0)
    expect(await looked('lantern')).toBe(1)
  })
})
