import { type Bench, type Case, caseOf } from './bench.ts'
import { memberByMember } from './digest-reference.ts'
import { aProcess, digestRound, type Round } from './digest-round.ts'
import { hold, processors } from './held-to.ts'
import { layOutNews } from './lay-out-news.ts'
import { median } from './medians.ts'
import { seedMembers } from './network.ts'
import { openStore, type Store } from './open-store.ts'

const FULL = { members: 10_000, topics: 20, posts: 50_000 }

/** The same morning, sent by one worker and by two. */
type Pair = { one: Round; two: Round }

/**
 * A morning on which everybody's digest is due, sent by the house's own worker and queue; the mail server and its MIME are left out. Two workers are compared with one
 * twice: with all processors for both, which tells what a second worker brings on this machine, and with as many processors as workers, PostgreSQL among them,
 * which tells whether the work divides, however many there are.
 */
export const digest: Bench = {
  summary: `digests of ${FULL.members} members x ${FULL.topics} topics x ${FULL.posts} new posts (a part of it with --size)`,
  async run({ rounds, size, profile, say }) {
    const members = Math.round(FULL.members * size)
    await using store = await openStore()
    await seedMembers(store.owner, members)
    await layOutNews(store, { topics: FULL.topics, posts: Math.round(FULL.posts * size) })
    await aProcess(store, 'prepare')
    const cores = (await processors()) ?? []
    const free: Pair[] = []
    const held: Pair[] = []
    const plain: number[] = []
    for (let turn = 0; turn < rounds; turn++) {
      free.push(await aPair(store, members, { profile }))
      if (cores.length >= 2) held.push(await aPair(store, members, { cores }))
      plain.push(await memberByMember(store))
    }
    tellOf(free, members, say)
    if (held.length === 0)
      say('As many processors as workers: left out, it takes two of them and taskset (util-linux).')
    const seconds = (rows: Round[]) => median(rows.map(({ milliseconds }) => milliseconds)) / 1000
    const one = (pairs: Pair[]) => seconds(pairs.map((pair) => pair.one))
    const two = (pairs: Pair[]) => seconds(pairs.map((pair) => pair.two))
    return {
      name: 'digest',
      unit: 'seconds for everybody’s digest (less is better); where two workers are the reference, the ratio says how many times as fast they are',
      cases: [
        caseOf('one worker (reference: plain SQL, member by member)', one(free), median(plain) / 1000, '<= 3'),
        caseOf('one worker (reference: two), all processors for both', one(free), two(free), 'what the machine has'),
        ...workOf(held.length > 0 ? held : free),
        ...(held.length > 0
          ? [caseOf('one worker on one processor (reference: two on two)', one(held), two(held), '>= 1.8')]
          : []),
      ],
    }
  },
}

async function aPair(
  store: Store,
  members: number,
  { cores, profile = null }: { cores?: readonly number[]; profile?: string | null },
): Promise<Pair> {
  const on = (count: number) => (cores ? { cores: cores.slice(0, count) } : {})
  const one = await digestRound(store, { workers: 1, profile, ...on(1) })
  const two = await digestRound(store, { workers: 2, ...on(2) })
  if (cores) await hold(store.postgresPid, cores)
  for (const { sent } of [one, two]) if (sent !== members) throw new Error(`${sent} digests for ${members} members`)
  return { one, two }
}

/**
 * What it takes of processors, whoever else uses them: if two workers use as much as one, they are twice as fast with twice the processors. They use more by what
 * each does for itself; what they wait for each other is not in it.
 */
function workOf(pairs: readonly Pair[]): Case[] {
  const rounds = pairs.flatMap(({ one, two }) => [one, two])
  if (rounds.some(({ postgresMs }) => postgresMs === null)) return []
  const seconds = (all: Round[]) => median(all.map(({ cpuMs, postgresMs }) => cpuMs + (postgresMs ?? 0))) / 1000
  const [one, two] = [seconds(pairs.map((pair) => pair.one)), seconds(pairs.map((pair) => pair.two))]
  return [caseOf('processor time of one worker and PostgreSQL (reference: of two)', one, two, '>= 0.9')]
}

function tellOf(pairs: readonly Pair[], members: number, say: (line: string) => void): void {
  const each = (of: (round: Round) => number) => Math.round(median(pairs.map(({ one }) => of(one))) / members)
  const most = (of: (round: Round) => number) =>
    Math.round(Math.max(...pairs.flatMap(({ one, two }) => [of(one), of(two)])) / 1e6)
  say(
    `${members} digests of ${each(({ threads }) => threads)} threads and ${each(({ characters }) => characters)} characters; ` +
      `a worker held ${most(({ peakBytes }) => peakBytes)} MB at most, its start included, and ${most(({ addedBytes }) => addedBytes)} MB more after the round than before`,
  )
  const busy = (rows: Round[], of: (round: Round) => number) => `${(median(rows.map(of)) / 1000).toFixed(1)} s`
  for (const [who, rows] of [
    ['one worker', pairs.map(({ one }) => one)],
    ['two workers', pairs.map(({ two }) => two)],
  ] as const) {
    const postgres = rows.some(({ postgresMs }) => postgresMs === null)
      ? ''
      : `, PostgreSQL ${busy(rows, ({ postgresMs }) => postgresMs ?? 0)}`
    say(`${who} used of a processor: ${busy(rows, ({ cpuMs }) => cpuMs)}${postgres}`)
  }
  const isSame = pairs.every(({ one, two }) => one.marks === two.marks)
  say(
    `of every sixteenth member the mails of one worker and of two are ${isSame ? 'the same, byte by byte' : 'NOT the same'}`,
  )
}
