import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import process, { execPath } from 'node:process'
import { promisify } from 'node:util'
import { Pool } from 'pg'
import { z } from 'zod'
import { WORKER_FLAGS } from '../../house/src/worker-flags.ts'
import { type Bench, caseOf } from './bench.ts'
import { WORDS } from './debate.ts'
import { median } from './medians.ts'
import { seedMembers } from './network.ts'
import { openStore, type Store } from './open-store.ts'

const FULL = { members: 10_000, topics: 20, posts: 50_000 }
const ROOMS = 100
const ROOMS_EACH = 5
const POSTS_A_THREAD = 10
const AT_ONCE = 3

const ROUND = join(import.meta.dirname, '..', '..', 'api', 'src', 'digests', 'testing-round.ts')
const Round = z.object({
  sent: z.number(),
  threads: z.number(),
  characters: z.number(),
  milliseconds: z.number(),
  cpuMs: z.number(),
  addedBytes: z.number(),
  peakBytes: z.number(),
})
type Round = z.output<typeof Round>

/** A morning on which everybody's digest is due. Each is read, written and noted as when it is mailed; the mail server and its MIME are left out. */
export const digest: Bench = {
  summary: `digests of ${FULL.members} members x ${FULL.topics} topics x ${FULL.posts} new posts (a part of it with --size)`,
  async run({ rounds, size, profile, say }) {
    const members = Math.round(FULL.members * size)
    const posts = Math.round(FULL.posts * size)
    await using store = await openStore()
    await seedMembers(store.owner, members)
    await layOut(store, posts)
    await aProcess(store, { MEMBERS: 'all' })
    const one: Round[] = []
    const two: Round[] = []
    const plain: number[] = []
    for (let turn = 0; turn < rounds; turn++) {
      one.push(joined(await roundOf(store, ['0/1'], members, profile)))
      two.push(joined(await roundOf(store, ['0/2', '1/2'], members)))
      plain.push(await memberByMember(store))
    }
    const seconds = (all: Round[]) => median(all.map(({ milliseconds }) => milliseconds)) / 1000
    const [last] = one
    const megabytes = (key: 'peakBytes' | 'addedBytes') =>
      Math.round(Math.max(...one.map((round) => round[key])) / 1_000_000)
    say(
      `${members} digests of ${Math.round((last?.threads ?? 0) / members)} threads and ${Math.round((last?.characters ?? 0) / members)} characters; ` +
        `a worker held ${megabytes('peakBytes')} MB at most, its start included, and ${megabytes('addedBytes')} MB more after the round than before`,
    )
    const busy = (all: Round[]) => (median(all.map(({ cpuMs }) => cpuMs)) / 1000).toFixed(1)
    say(
      `the worker itself used ${busy(one)} s of a processor, two together ${busy(two)} s; PostgreSQL shares ${availableParallelism()} processors with them`,
    )
    return {
      name: 'digest',
      unit: 'seconds for everybody’s digest (less is better)',
      cases: [
        caseOf('one worker (reference: plain SQL, member by member)', seconds(one), median(plain) / 1000),
        caseOf('two workers (reference: one worker)', seconds(two), seconds(one)),
      ],
    }
  },
}

/** Opens the ledger anew and has these processes send all of it; each member is to be mailed once. */
async function roundOf(
  store: Store,
  shares: string[],
  members: number,
  profile: string | null = null,
): Promise<Round[]> {
  await store.owner.query('delete from digest_deliveries')
  await aProcess(store, {})
  const rounds = await Promise.all(
    shares.map(async (SHARE) => Round.parse(JSON.parse(await aProcess(store, { SHARE }, profile)))),
  )
  const sent = rounds.reduce((sum, round) => sum + round.sent, 0)
  if (sent !== members) throw new Error(`${sent} digests for ${members} members`)
  return rounds
}

function joined(rounds: Round[]): Round {
  const sum = (key: keyof Round) => rounds.reduce((total, round) => total + round[key], 0)
  const most = (key: keyof Round) => Math.max(...rounds.map((round) => round[key]))
  return {
    sent: sum('sent'),
    threads: sum('threads'),
    characters: sum('characters'),
    milliseconds: most('milliseconds'),
    cpuMs: sum('cpuMs'),
    addedBytes: most('addedBytes'),
    peakBytes: most('peakBytes'),
  }
}

async function aProcess(store: Store, env: Record<string, string>, profile: string | null = null): Promise<string> {
  const house = {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    DATA_DIR: store.folder,
    MASTER_KEY_FILE: store.masterKeyFile,
    WEB_DATABASE_URL: store.webUrl,
    VAULT_DATABASE_URL: store.vaultUrl,
  }
  const flags = [...WORKER_FLAGS, ...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])]
  return (await promisify(execFile)(execPath, [...flags, ROUND], { env: { ...house, ...env } })).stdout
}

/** Rooms, seats, threads and posts by SQL; everybody follows the topics, daily, and their hour was the last full one. */
async function layOut({ owner }: Store, posts: number): Promise<void> {
  const hour = (new Date().getUTCHours() + 23) % 24
  await owner.query(
    `insert into rooms (id, name, purpose, state, charter_version, seq, people_version)
      select gen_random_uuid(), 'A room ' || n, 'To think aloud.', 'open', 1, $2, 1 from generate_series(1, $1::int) n`,
    [ROOMS, posts],
  )
  await owner.query(
    `insert into charters (room_id, version, attribution, quoting, digest, hat_check) select id, 1, 'named', 'free', 'extracts', 'strict' from rooms`,
  )
  await owner.query(
    `with r as (select id, row_number() over () - 1 as n from rooms), m as (select id, row_number() over () - 1 as n from members)
      insert into memberships (room_id, member_id, role, state, charter_version)
      select r.id, m.id, 'member', 'active', 1 from m cross join generate_series(0, $2 - 1) k join r on r.n = (m.n * 7 + k * (1 + m.n % 13)) % $1
      on conflict do nothing`,
    [ROOMS, ROOMS_EACH],
  )
  await owner.query(
    `insert into digest_times (member_id, hour, weekday, time_zone, unsubscribe_hash, chosen_at)
      select id, $1, 1, 'UTC', id::text, now() - interval '9 days' from members`,
    [hour],
  )
  await owner.query(
    `insert into subscriptions (member_id, topic_id, rhythm)
      select m.id, t.id, 'daily' from members m cross join (select id from topics order by position limit $1) t`,
    [FULL.topics],
  )
  await owner.query(
    `with r as (select id, row_number() over () - 1 as place from rooms), o as (select array_agg(id order by position) as ids from topics)
      insert into threads (room_id, id, title, topics, post_count, version, latest_at, latest_seq)
      select r.id, gen_random_uuid(), 'Who waits at the gate, and for what? ' || n, array[o.ids[1 + n % $3::int], o.ids[1 + (n / 7) % $3::int]],
        $2::int, 1, now() - interval '3 hours', 1
      from generate_series(1, $1::int) n join r on r.place = n % $4::int cross join o`,
    [Math.ceil(posts / POSTS_A_THREAD), POSTS_A_THREAD, FULL.topics, ROOMS],
  )
  await owner.query(
    `insert into posts (room_id, id, thread_id, number, seq, path, depth, seat, markdown, charter_version, at)
      select t.room_id, gen_random_uuid(), t.id, n, n, int4send(n), 0, gen_random_uuid(), $2, 1, now() - interval '3 hours' - n * interval '70 minutes'
      from threads t cross join generate_series(1, $1::int) n`,
    [POSTS_A_THREAD, WORDS],
  )
  await owner.query('vacuum analyze')
}

/** The same rows without the house: for each member the threads with new posts in their rooms and topics, how many, and the first words. */
async function memberByMember(store: Store): Promise<number> {
  await using pools = new AsyncDisposableStack()
  const pool = pools.adopt(new Pool({ connectionString: store.ownerUrl, max: AT_ONCE }), (open) => open.end())
  // A connection that is closing may still hear that the server stops.
  pool.on('error', () => {})
  const { rows } = await pool.query<{ member_id: string; since: Date; due_at: Date }>(
    'select member_id, since, due_at from digest_deliveries',
  )
  const begin = performance.now()
  const work = async () => {
    for (let due = rows.pop(); due; due = rows.pop())
      await pool.query({
        name: 'digest of a member',
        text: `select o.name, t.id, t.title, count(*), (array_agg(left(p.markdown, 200) order by p.number))[1] as words
          from memberships m
          join threads t on t.room_id = m.room_id and t.latest_at >= $2
          join posts p on p.room_id = t.room_id and p.thread_id = t.id and p.at >= $2 and p.at < $3 and p.markdown is not null
          cross join lateral (select o.name, o.position from subscriptions s join topics o on o.id = s.topic_id
            where s.member_id = m.member_id and s.rhythm = 'daily' and o.id = any (t.topics) order by o.position limit 1) o
          where m.member_id = $1 and m.state = 'active'
          group by o.name, o.position, t.id, t.title order by o.position, count(*) desc`,
        values: [due.member_id, due.since, due.due_at],
      })
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return performance.now() - begin
}
