import type { Level, Rhythm } from '@cloakroom/contract/topics.ts'
import type { Statement, Tx } from '@cloakroom/database/as-member.ts'
import type { Pool, PoolClient } from 'pg'

/**
 * What a digest of a member is made from, as it is now: what they follow at this rhythm, topics in the order of the network, and the rooms that they are
 * in. `version` moves with everything that is said in a room, with its charter and with its names; `isInFull` is false where they read from their joining on.
 * `fields` are the topics that they know something about, `rhythms` all at which they follow anything.
 */
export type Reading = {
  isActive: boolean
  topics: { id: string; name: string; level: Level }[]
  rooms: { id: string; version: string; isInFull: boolean; level: Level | null }[]
  threads: { id: string; level: Level }[]
  fields: string[]
  rhythms: Rhythm[]
  language: string | null
}

type Followed = [id: string, rhythm: Rhythm, level: Level][] | null

/** The same as `digest_reading()` of migration 0046 tells it, of all rhythms. */
export type ReadingRow = {
  isActive: boolean
  fields: string[]
  language: string | null
  topics: Record<string, [rhythm: Rhythm, level: Level]> | null
  rooms: [id: string, version: string, isInFull: boolean][] | null
  roomsFollowed: Followed
  threads: Followed
}

/** The topics of the network, in its order. */
export type TopicNames = readonly { id: string; name: string }[]

const ALL_TOPICS = { name: 'digest-topics', text: 'select id, name from topics order by position' }

/** To be asked as the member: it finds no other's. */
export const MY_READING: Statement = { name: 'digest-reading', text: 'select * from digest_reading()', values: [] }

export async function findTopicNames(asking: Pool | PoolClient): Promise<TopicNames> {
  return (await asking.query<TopicNames[number]>(ALL_TOPICS)).rows
}

/** The reading of the member of the transaction; null when they are no member. */
export async function findMyReading(tx: Tx, rhythm: Rhythm): Promise<Reading | null> {
  const { rows } = await tx.$client.query<ReadingRow>(MY_READING)
  return rows[0] ? readingAt(rhythm, rows[0], await findTopicNames(tx.$client)) : null
}

/** What of it counts at one rhythm. */
export function readingAt(rhythm: Rhythm, row: ReadingRow, names: TopicNames): Reading {
  const at = (followed: Followed) =>
    (followed ?? []).flatMap(([id, when, level]) => (when === rhythm ? [{ id, level }] : []))
  const topics = row.topics ?? {}
  const rooms = new Map(at(row.roomsFollowed).map(({ id, level }) => [id, level]))
  const followed = [...(row.roomsFollowed ?? []), ...(row.threads ?? [])]
  return {
    isActive: row.isActive,
    topics: names.flatMap(({ id, name }) => {
      const [when, level] = topics[id] ?? []
      return level !== undefined && when === rhythm ? [{ id, name, level }] : []
    }),
    rooms: (row.rooms ?? []).map(([id, version, isInFull]) => ({
      id,
      version,
      isInFull,
      level: rooms.get(id) ?? null,
    })),
    threads: at(row.threads),
    fields: row.fields,
    rhythms: [...new Set([...Object.values(topics).map(([when]) => when), ...followed.map(([, when]) => when)])],
    language: row.language,
  }
}
