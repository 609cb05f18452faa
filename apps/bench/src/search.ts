import { search as endpoint } from '@cloakroom/contract/search.ts'
import { Pool } from 'pg'
import { ask } from './ask.ts'
import { type Bench, caseOf } from './bench.ts'
import { seedRoom } from './debate.ts'
import { isLittle, seededChance, seedLibrary, wordAt } from './library.ts'
import { median, quantile } from './medians.ts'
import { type SeededMember, seedMembers } from './network.ts'
import { openApi } from './open-api.ts'
import { openStore } from './open-store.ts'

const POSTS = 1_000_000
const ROOMS = 100
/** Nobody may search more than twice a second for long, so they take turns. */
const READERS = 40
const SEARCHES_A_ROUND = 60

type Reader = SeededMember & { roomIds: string[] }
/** Words as they are typed, and what PostgreSQL is asked for them in plain SQL. */
type Question = { typed: string; tsquery: string }

/**
 * Searching as a member, by HTTP, against the same `tsquery` on an index of its own in plain SQL as the owner, over the same rooms. That index is the
 * reference's alone: `find_words()` says what it looks for in a way in which PostgreSQL takes no other index than its own.
 */
export const search: Bench = {
  summary: `a search among ${POSTS.toLocaleString('en')} posts in ${ROOMS} rooms (--size 0.1 for a tenth of them)`,
  async run(settings) {
    await using store = await openStore()
    await using api = await openApi(store, settings)
    const [keeper, ...readers] = await seedMembers(store.owner, READERS + 1)
    if (!keeper) throw new Error('there is nobody to open a room')
    const roomIds: string[] = []
    for (let room = 0; room < ROOMS; room++) roomIds.push(await seedRoom(api.origin, store.owner, [keeper]))
    const inSome = await seat(store.owner, readers.slice(0, READERS / 2), roomIds.slice(0, ROOMS / 5))
    const inAll = await seat(store.owner, readers.slice(READERS / 2), roomIds)
    const began = performance.now()
    const posts = Math.round(POSTS * settings.size)
    const texts = await seedLibrary(store.owner, roomIds, posts)
    await store.owner.query(
      `set local maintenance_work_mem = '1GB'; create index bare_words on post_words using gin (vector)`,
    )
    settings.say(`${posts.toLocaleString('en')} posts laid out in ${Math.round((performance.now() - began) / 1000)} s`)
    await using pools = new AsyncDisposableStack()
    const bare = pools.adopt(new Pool({ connectionString: store.ownerUrl, max: 1 }), (open) => open.end())

    const cases = []
    for (const [name, asking] of [
      [`in ${ROOMS / 5} of the rooms`, inSome],
      [`in all ${ROOMS} rooms`, inAll],
    ] as const) {
      const ours: number[] = []
      const theirs: number[] = []
      const chance = seededChance(5)
      for (let round = -1; round < settings.rounds; round++)
        for (let turn = 0; turn < SEARCHES_A_ROUND; turn++) {
          const question = await questionFor(bare, aQuestion(turn, chance, texts))
          const reader = asking[turn % asking.length]
          if (!reader) throw new Error('there is nobody to search')
          const times = await timed(
            turn % 2 === 0,
            () => ask({ origin: api.origin, cookie: reader.cookie }, endpoint, { body: { words: question.typed } }),
            () => plainly(bare, question, reader),
          )
          // The first round fills the memory of both.
          if (round < 0) continue
          ours.push(times.ours)
          theirs.push(times.theirs)
        }
      cases.push(
        caseOf(`${name}, median ms`, median(ours), median(theirs)),
        caseOf(`${name}, p95 ms`, quantile(ours, 0.95), quantile(theirs, 0.95)),
      )
    }
    return { name: 'search', unit: 'milliseconds (less is better)', cases }
  },
}

async function seat(owner: Pool, members: SeededMember[], roomIds: string[]): Promise<Reader[]> {
  await owner.query(
    `insert into memberships (room_id, member_id, role, state, charter_version)
      select room, member, 'member', 'active', 1 from unnest($1::uuid[]) room, unnest($2::uuid[]) member`,
    [roomIds, members.map(({ memberId }) => memberId)],
  )
  return members.map((member) => ({ ...member, roomIds }))
}

/** What people look for: mostly one or two words that are neither everywhere nor nowhere. */
function aQuestion(turn: number, chance: () => number, texts: string[]): string {
  const between = (from: number, to: number) => wordAt(from + Math.floor(chance() * (to - from)))
  const text = texts[Math.floor(chance() * texts.length)]?.split(' ') ?? []
  // A phrase that begins and ends with a word of its own, as names of things do: of little words alone there are too many.
  const at = text.findIndex((word, from) => from > chance() * 30 && !isLittle(word) && !isLittle(text[from + 2] ?? ''))
  switch (turn % 10) {
    case 0:
      return between(0, 20)
    case 1:
    case 2:
    case 3:
      return between(20, 1_000)
    case 4:
    case 5:
      return between(5_000, 19_000)
    case 6:
      return `${between(0, 50)} ${between(50, 500)}`
    case 7:
      return `${between(20, 500)} ${between(500, 5_000)}`
    case 8:
      return `"${text.slice(at, at + 3).join(' ')}"`
    default:
      return `the ${between(100, 5_000)}`
  }
}

async function questionFor(owner: Pool, typed: string): Promise<Question> {
  const phrase = /^"(.*)"$/.exec(typed)?.[1]
  const { rows } = await owner.query<{ tsquery: string }>(
    `select (select string_agg('(' || query || ')', ' & ') from (
        select replace(one, ' ', ' | ') as query from unnest(forms) one
        union all select phraseto_tsquery('simple', one)::text from unnest(exact) one) q) as tsquery
      from words_asked($1, $2)`,
    phrase === undefined ? [typed.split(' '), []] : [[], [phrase]],
  )
  return { typed, tsquery: rows[0]?.tsquery ?? '' }
}

async function plainly(owner: Pool, { tsquery }: Question, { roomIds }: Reader): Promise<void> {
  await owner.query({
    name: 'plainly',
    text: `select p.room_id, p.id, p.markdown, p.seat, p.at, t.title from post_words w
      join posts p on p.room_id = w.room_id and p.id = w.post_id join threads t on t.room_id = p.room_id and t.id = p.thread_id
      where w.vector @@ $1::tsquery and w.room_id = any ($2::uuid[]) order by w.at desc, w.seq desc limit 21`,
    values: [tsquery, roomIds],
  })
}

async function timed(
  isOursFirst: boolean,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<{ ours: number; theirs: number }> {
  const times = { ours: 0, theirs: 0 }
  const sides = [
    ['ours', ours],
    ['theirs', theirs],
  ] as const
  for (const [side, run] of isOursFirst ? sides : sides.toReversed()) {
    const began = performance.now()
    await run()
    times[side] = performance.now() - began
  }
  return times
}
