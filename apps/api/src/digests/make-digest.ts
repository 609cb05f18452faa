import type { DigestView } from '@cloakroom/contract/digests.ts'
import { askAsMember, asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { findNamesIn, findNews } from './find-news.ts'
import { type Reading, readingOf } from './find-reading.ts'
import { findRoomNews } from './room-news.ts'
import { type Span, tell, type ToldThread } from './tell.ts'

type Rhythm = DigestView['rhythm']
type Thread = ToldThread['thread']

const LONGEST_SECTION = 12

/**
 * What is new for a member in the topics that they follow at this rhythm, in the rooms where they are at this moment; null when they are no member any more. Where
 * they read all of a room its news are those of everybody there, found once; where they read from their joining on, they are read as this member.
 * Their own posts count like any other, since a digest that left them out would tell whose it is and which they are.
 */
export async function makeDigest(
  house: Pick<House, 'web'>,
  memberId: string,
  rhythm: Rhythm,
  span: Span,
): Promise<DigestView | null> {
  const [reading] = await askAsMember<Reading>(house.web.pool, memberId, readingOf(memberId, rhythm))
  return reading ? makeDigestOf(house, { memberId, rhythm, ...reading }, span) : null
}

/** The same of what was just read of the member. */
export async function makeDigestOf(
  house: Pick<House, 'web'>,
  { memberId, rhythm, ...reading }: Reading & { memberId: string; rhythm: Rhythm },
  span: Span,
): Promise<DigestView | null> {
  if (!reading.isActive) return null
  if (reading.topics.length === 0) return digestOf(rhythm, [], [])
  const inPart = reading.rooms.filter(({ isInFull }) => !isInFull).map(({ id }) => id)
  const told = await Promise.all([
    ...reading.rooms.filter(({ isInFull }) => isInFull).map((room) => findRoomNews(house, room, span)),
    ...(inPart.length > 0 ? [asMember(house.web.pool, memberId, (tx) => findTold(tx, inPart, span))] : []),
  ])
  return digestOf(rhythm, reading.topics, told.flat())
}

/** The same for one look, to be called inside `asMember`: all of it is read as the member, and nothing is kept. */
export async function makeDigestAlone(tx: Tx, memberId: string, rhythm: Rhythm, span: Span): Promise<DigestView> {
  const { rows } = await tx.$client.query<Reading>(readingOf(memberId, rhythm))
  const { topics = [], rooms = [] } = rows[0] ?? {}
  const roomIds = rooms.map(({ id }) => id)
  return digestOf(rhythm, topics, await findTold(tx, roomIds, span))
}

async function findTold(tx: Tx, roomIds: string[], span: Span): Promise<ToldThread[]> {
  const news = await findNews(tx, roomIds, span)
  const names = await findNamesIn(tx, [...new Set(news.map(({ roomId }) => roomId))])
  return news.map((one) => tell(one, names.get(one.roomId) ?? [])).filter((one) => one !== null)
}

/** A digest of these threads: each under the first of the followed topics that it has, the liveliest first. */
export function digestOf(rhythm: Rhythm, topics: Reading['topics'], told: readonly ToldThread[]): DigestView {
  const sections = new Map(
    topics.map(({ id, name }) => [id, { topicId: id, topicName: name, threads: [] as Thread[] }]),
  )
  const places = new Map(topics.map(({ id }, place) => [id, place]))
  for (const { topicIds, thread } of told) {
    const place = Math.min(...topicIds.map((id) => places.get(id) ?? Number.POSITIVE_INFINITY))
    sections.get(topics[place]?.id ?? '')?.threads.push(thread)
  }
  return {
    rhythm,
    sections: [...sections.values()]
      .filter(({ threads }) => threads.length > 0)
      .map(({ topicId, topicName, threads }) => ({
        topicId,
        topicName,
        threads: threads.toSorted(liveliestFirst).slice(0, LONGEST_SECTION),
        more: Math.max(0, threads.length - LONGEST_SECTION),
      })),
  }
}

const ORDER = new Intl.Collator('en')

function liveliestFirst(a: Thread, b: Thread): number {
  return b.newPosts - a.newPosts || ORDER.compare(a.title, b.title) || (a.threadId < b.threadId ? -1 : 1)
}
