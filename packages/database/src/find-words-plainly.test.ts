import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asMember } from './as-member.ts'
import { connect, type Database } from './connect.ts'
import { aDatabase, type TestDatabase } from './testing.ts'

// Whichever way find_words() goes, it answers what plain SQL answers, in the same order, page by page.

let test: TestDatabase
let web: Database
let owner: Client
const [everywhere, inOne, late] = [randomUUID(), randomUUID(), randomUUID()]
const [steady, bursts, sparse, secret] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
const thread = randomUUID()
const POSTS = 3_000
/** Whoever comes late to the steady room reads what was written after this number. */
const SINCE = 2_000

/** Every post is about the sea; ever fewer hold a gull, a whale, a kraken. A tern is found beside a gull in the same order only now and then. */
const WORDS = `'the sea' || case when n % 3 = 0 then ' and gulls' else '' end || case when n % 12 = 0 then ' gull and tern' when n % 7 = 0 then ' tern for a gull' else '' end
  || case when n % 150 = 1 then ' whales' else '' end || case when n = 17 then ' kraken' else '' end`

/** Written evenly; all of them in a few minutes of today and one long ago; one event in 700 a post, so that the blocks are many and nearly empty. */
const PACES = [
  { id: steady, at: `now() - interval '1 hour' * (${POSTS} - n)`, seq: 'n' },
  {
    id: bursts,
    at: `now() - case when n = 1 then interval '3 years' else interval '1 second' * (${POSTS} - n) end`,
    seq: 'n',
  },
  { id: sparse, at: `now() - interval '2 hours' * (${POSTS} - n)`, seq: 'n * 700' },
  { id: secret, at: `now() - interval '1 minute' * (${POSTS} - n)`, seq: 'n' },
]

beforeAll(async () => {
  test = await aDatabase()
  web = connect(test.webUrl)
  owner = new Client({ connectionString: test.ownerUrl })
  await owner.connect()
  await owner.query(
    `insert into members select id, 'Somebody', '{}', 'UTC', false, false, 'active', '2026-01-01' from unnest($1::uuid[]) as m (id)`,
    [[everywhere, inOne, late]],
  )
  for (const { id, at, seq } of PACES)
    await owner.query(
      `insert into rooms values ('${id}', 'A room', '', 'open', ${POSTS} * 700, 1, 1, null);
       insert into threads values ('${id}', '${thread}', 'A thread', '{m-coc}', 1, 1, now(), 1);
       insert into posts select '${id}', gen_random_uuid(), '${thread}', null, n, ${seq}, int4send(n), 0, gen_random_uuid(), ${WORDS}, 1, date_trunc('minute', ${at}), null
         from generate_series(1, ${POSTS}) n;
       insert into post_words select room_id, id, thread_id, seq, at, words_of(markdown) from posts where room_id = '${id}';
       insert into word_blocks select room_id, word_block(seq), min(at), max(at) from post_words where room_id = '${id}' group by 1, 2`,
    )
  const seat = (member: string, room: string) =>
    owner.query(
      `insert into memberships (room_id, member_id, role, state, charter_version) values ($1, $2, 'member', 'active', 1)`,
      [room, member],
    )
  for (const room of [steady, bursts, sparse]) await seat(everywhere, room)
  await seat(inOne, sparse)
  await owner.query(`update rooms set seq = ${SINCE} where id = '${steady}';
    insert into charters (room_id, version, attribution, quoting, digest, hat_check, past) values ('${steady}', 1, 'named', 'free', 'titles', 'strict', 'from_joining')`)
  await seat(late, steady)
  await owner.query('analyze')
})
afterAll(async () => {
  await web.close()
  await owner.end()
  await test.close()
})

type Asked = { words?: string[]; phrases?: string[]; room?: string; topic?: string; since?: string; until?: string }
type Found = { room_id: string; id: string; at: Date; seq: string }

/** Everything, page by page. */
async function find(member: string, asked: Asked, most: number): Promise<string[]> {
  const found: Found[] = []
  const { words = [], phrases = [], room = null, topic = null, since = null, until = null } = asked
  for (let after: Found | null = null; ; after = found.at(-1) ?? null) {
    const from = after && [after.at, after.seq, after.room_id]
    const { rows } = await asMember(web.pool, member, (tx) =>
      tx.$client.query<Found>(
        `select p.room_id, p.id, p.at, p.seq from words_asked($1, $2) a, find_words($3, null, $4, a.forms, a.exact, $5, $6, $7, $8, $9, $10) f
          join posts p on p.room_id = f.room_id and p.id = f.post_id order by f.place`,
        [words, phrases, room, topic, since, until, ...(from ?? [null, null, null]), most],
      ),
    )
    found.push(...rows)
    if (rows.length < most) return found.map(({ id }) => id)
  }
}

/** The same in plain SQL, as the owner, in the rooms and from the numbers that are named. */
async function plainly(
  places: [string, number][],
  { phrases = [], words = [], since, until }: Asked,
): Promise<string[]> {
  const asked = [
    ...words.map((word) => `plainto_tsquery('english', '${word}')`),
    ...phrases.map((one) => `phraseto_tsquery('simple', '${one}')`),
  ]
  const { rows } = await owner.query<Found>(
    `select p.id from posts p join unnest($1::uuid[], $2::bigint[]) as m (room_id, since) on m.room_id = p.room_id and p.seq > m.since
      where (to_tsvector('english', p.markdown) || to_tsvector('simple', p.markdown)) @@ (${asked.join(' && ')})
        and ($3::timestamptz is null or p.at >= $3) and ($4::timestamptz is null or p.at < $4) order by p.at desc, p.seq desc, p.room_id desc`,
    [places.map(([room]) => room), places.map(([, from]) => from), since ?? null, until ?? null],
  )
  return rows.map(({ id }) => id)
}

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
const EVERYWHERE: [string, number][] = [steady, bursts, sparse].map((room) => [room, 0])

it.each<[string, Asked, number]>([
  ['a word of every post', { words: ['sea'] }, 500],
  ['a frequent word', { words: ['gulls'] }, 300],
  ['a rare word', { words: ['whale'] }, 21],
  ['a word of one post', { words: ['krakens'] }, 21],
  ['a word of none', { words: ['mermaid'] }, 21],
  ['a frequent word beside a rare one', { words: ['sea', 'whales'] }, 7],
  ['frequent words in a rare order', { phrases: ['gull and tern'] }, 100],
  ['frequent words in an order in which they never stand', { phrases: ['tern sea'] }, 21],
  ['a phrase and a word', { phrases: ['tern for'], words: ['whales'] }, 3],
  ['from a time on', { words: ['gulls'], since: ago(50) }, 300],
  ['until a time', { words: ['whales'], until: ago(900) }, 21],
  [
    'a frequent word at a time in which hardly anybody wrote',
    { words: ['sea'], since: ago(5_000), until: ago(4_500) },
    50,
  ],
  ['under a topic', { words: ['whales'], topic: 'm-coc' }, 21],
])('%s', async (_, asked, most) => {
  expect(await find(everywhere, asked, most)).toEqual(await plainly(EVERYWHERE, asked))
})

it('under a topic that no thread has, nothing', async () => {
  expect(await find(everywhere, { words: ['sea'], topic: 'm-other' }, 21)).toEqual([])
})

it.each<[string, Asked]>([
  ['a word of every post', { words: ['sea'] }],
  ['a rare word', { words: ['whales'] }],
  ['a phrase', { phrases: ['gull and tern'] }],
])('%s is found in no room but one’s own, from where one reads', async (_, asked) => {
  expect(await find(inOne, asked, 400)).toEqual(await plainly([[sparse, 0]], asked))
  expect(await find(everywhere, { ...asked, room: bursts }, 400)).toEqual(await plainly([[bursts, 0]], asked))
  expect(await find(everywhere, { ...asked, room: secret }, 400)).toEqual([])
  expect(await find(late, asked, 400)).toEqual(await plainly([[steady, SINCE]], asked))
})
