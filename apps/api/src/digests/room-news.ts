import { asRoom } from '@cloakroom/database/as-member.ts'
import { LRUCache } from 'lru-cache'
import type { House } from '../house.ts'
import { findNamesIn, findNews } from './find-news.ts'
import type { Reading } from './find-reading.ts'
import { type Span, tell, type ToldThread } from './tell.ts'

type Kept = { version: string; told: Promise<readonly ToldThread[]> }

const MOST_ROOMS = 2_000
const KEPT_MS = 5 * 60_000

/** News of rooms, by room and time, for as long as a round of digests may take. In memory alone. */
const kept = new LRUCache<string, Kept>({ max: MOST_ROOMS, ttl: KEPT_MS, ttlAutopurge: true })

/**
 * What digests may tell of a room, read once for all who are in it and read all of it: they read the same. Read anew when anything in the room has
 * moved since. Whoever asks has shown, as the member, that they are in it (`find-reading.ts`).
 */
export function findRoomNews(
  house: Pick<House, 'web'>,
  { id, version }: Reading['rooms'][number],
  span: Span,
): Promise<readonly ToldThread[]> {
  const key = `${id} ${span.since.getTime()} ${span.until.getTime()}`
  const known = kept.get(key)
  if (known?.version === version) return known.told
  const told = asRoom(house.web.pool, id, async (tx) => {
    const news = await findNews(tx, [id], span)
    const names = news.length > 0 ? (await findNamesIn(tx, [id])).get(id) : undefined
    return news.map((one) => tell(one, names ?? [])).filter((one) => one !== null)
  })
  kept.set(key, { version, told })
  told.catch(() => kept.delete(key))
  return told
}
