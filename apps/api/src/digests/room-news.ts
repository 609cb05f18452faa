import { asRoom, type Tx } from '@cloakroom/database/as-member.ts'
import { LRUCache } from 'lru-cache'
import type { House } from '../house.ts'
import { liveliestFirst } from './compose-digest.ts'
import { onFewConnections } from './few-connections.ts'
import { findNamesIn } from './find-names-in.ts'
import { findNews, findQuestions, findSealedNotes } from './find-news.ts'
import type { Reading } from './find-reading.ts'
import { type Span, tell, tellNote, tellQuestion, type Told } from './tell.ts'

/** All that is new, or no more than the titles of threads, to remind of what was told before. */
export type Wanted = 'all' | 'titles'

type Kept = { version: string; told: Promise<Told> }

const PLAN_ONCE = `set local plan_cache_mode = 'force_generic_plan'`

const MOST_ROOMS = 4_000
const KEPT_MS = 5 * 60_000

/** News of rooms, by room and time, for as long as a round of digests may take. In memory alone. */
const kept = new LRUCache<string, Kept>({ max: MOST_ROOMS, ttl: KEPT_MS, ttlAutopurge: true })

/**
 * What digests may tell of a room, read once for all who are in it and read all of it: they read the same. Read anew when anything in the room has
 * moved since. Whoever asks has shown, as the member, that they are in it (`find-reading.ts`).
 */
export function findRoomNews(
  house: Pick<House, 'web'>,
  { id, version }: Pick<Reading['rooms'][number], 'id' | 'version'>,
  span: Span,
  wanted: Wanted,
): Promise<Told> {
  const key = `${id} ${wanted} ${span.since.getTime()} ${span.until.getTime()}`
  const known = kept.get(key)
  if (known?.version === version) return known.told
  const told = onFewConnections(() =>
    asRoom(
      house.web.pool,
      id,
      async (tx) => {
        // By itself PostgreSQL plans these statements anew for each room, which takes longer than running them.
        const [, found] = await Promise.all([tx.$client.query(PLAN_ONCE), findTold(tx, [id], span, wanted)])
        return found
      },
      { untilFree: true },
    ),
  )
  kept.set(key, { version, told })
  told.catch(() => kept.delete(key))
  return told
}

/** What digests may tell of some rooms, as far as the transaction's reader may read them. */
export async function findTold(tx: Tx, roomIds: string[], span: Span, wanted: Wanted = 'all'): Promise<Told> {
  // Asked in one breath.
  const [news, questions, notes] = await Promise.all([
    findNews(tx, roomIds, span, wanted),
    wanted === 'all' ? findQuestions(tx, roomIds, span) : [],
    wanted === 'all' ? findSealedNotes(tx, roomIds, span) : [],
  ])
  const inThem = new Set([...news, ...questions, ...notes].map(({ roomId }) => roomId))
  const names = await findNamesIn(tx, [...inThem])
  const through = <One extends { roomId: string }, Tells>(
    all: readonly One[],
    telling: (one: One, names: readonly string[]) => Tells | null,
  ) => all.map((one) => telling(one, names.get(one.roomId) ?? [])).filter((one) => one !== null)
  return {
    // In order here, once for all: what each reader is told is then put together of few runs.
    threads: through(news, tell).toSorted((a, b) => liveliestFirst(a.thread, b.thread)),
    questions: through(questions, tellQuestion),
    notes: through(notes, tellNote),
  }
}
