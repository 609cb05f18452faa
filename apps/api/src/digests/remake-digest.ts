import type { DigestView } from '@cloakroom/contract/digests.ts'
import type { Level } from '@cloakroom/contract/topics.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { topics } from '@cloakroom/database/schema/topics.ts'
import { asc, inArray } from 'drizzle-orm'
import { composeDigest, placesOf } from './compose-digest.ts'
import type { Delivery } from './find-delivery.ts'
import { findMyReading } from './find-reading.ts'
import { findTold } from './room-news.ts'

/**
 * A digest of the ledger, made anew: from what it followed and from its span, in the rooms where its reader is now, under the charters of now. Questions and
 * what was unread were of their day, and are not made up again.
 */
export async function remakeDigest(tx: Tx, { rhythm, since, dueAt, followed }: Delivery): Promise<DigestView> {
  const reading = await findMyReading(tx, rhythm)
  const roomIds = reading?.rooms.map(({ id }) => id) ?? []
  const levels = new Map<string, Level>(Object.entries(followed ?? {}))
  const known = await tx
    .select({ id: topics.id, name: topics.name })
    .from(topics)
    .where(inArray(topics.id, [...levels.keys()]))
    .orderBy(asc(topics.position))
  const wished = known.map((topic) => ({ ...topic, level: levels.get(topic.id) ?? 'titles' }))
  const told = await findTold(tx, roomIds, { since, until: dueAt })
  // Ids are random: that of a topic is no room's, and that of a room no thread's.
  const places = { rooms: levels, threads: levels }
  const wishes = { topics: wished, places: placesOf(wished), ...places, fields: [], isFullest: rhythm !== 'at_once' }
  return composeDigest(rhythm, wishes, { ...told, questions: [] })
}
