import type { DigestView } from '@cloakroom/contract/digests.ts'
import type { Level, Rhythm } from '@cloakroom/contract/topics.ts'
import { askAsMember, asMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { composeDigest, nothingNew, placesOf, type Wishes, wishFor } from './compose-digest.ts'
import { findUnread } from './find-news.ts'
import { findMyReading, findTopicNames, MY_READING, type Reading, readingAt, type ReadingRow } from './find-reading.ts'
import { isFullest } from './policy.ts'
import { findRoomNews, findTold, type Wanted } from './room-news.ts'
import type { Span, Told, ToldThread } from './tell.ts'

const DAY_MS = 86_400_000
/** How many days a digest covers that has none before it: between two first Mondays there are five weeks at most. */
export const DAYS: Record<Rhythm, number> = { at_once: 1, daily: 1, weekly: 7, monthly: 35 }

/** A digest, and by their ids what it followed. */
export type MadeDigest = { digest: DigestView; followed: Record<string, Level> }

/**
 * What is new for a member in what they follow at this rhythm, in the rooms where they are at this moment; null when they are no member any more. Where
 * they read all of a room its news are those of everybody there, found once; where they read from their joining on, they are read as this member.
 * Their own posts count like any other, since a digest that left them out would tell whose it is and which they are.
 */
export async function makeDigest(
  house: Pick<House, 'web'>,
  memberId: string,
  rhythm: Rhythm,
  span: Span,
): Promise<MadeDigest | null> {
  const [row] = await askAsMember<ReadingRow>(house.web.pool, memberId, MY_READING)
  if (!row) return null
  const reading = readingAt(rhythm, row, await findTopicNames(house.web.pool))
  return makeDigestOf(house, { memberId, rhythm, ...reading }, span)
}

/** The same of what was just read of the member. */
export async function makeDigestOf(
  house: Pick<House, 'web'>,
  { memberId, rhythm, ...reading }: Reading & { memberId: string; rhythm: Rhythm },
  span: Span,
): Promise<MadeDigest | null> {
  if (!reading.isActive) return null
  const wishes = wishesOf(rhythm, reading)
  const followed = followedIn(wishes)
  if (Object.keys(followed).length === 0) return { digest: nothingNew(rhythm), followed }
  const inPart = reading.rooms.filter(({ isInFull }) => !isInFull).map(({ id }) => id)
  const toldIn = async (when: Span, wanted: Wanted): Promise<Told> =>
    joined(
      await Promise.all([
        ...reading.rooms.filter(({ isInFull }) => isInFull).map((room) => findRoomNews(house, room, when, wanted)),
        ...(inPart.length > 0 ? [asMember(house.web.pool, memberId, (tx) => findTold(tx, inPart, when, wanted))] : []),
      ]),
    )
  const told = await toldIn(span, 'all')
  const before = wishes.isFullest ? followedOf(wishes, await toldIn(spanBefore(rhythm, span), 'titles')) : []
  const unread =
    before.length > 0 ? await asMember(house.web.pool, memberId, (tx) => unreadOf(tx, memberId, before)) : []
  return { digest: composeDigest(rhythm, wishes, told, unread), followed }
}

/** The same for one look, to be called inside `asMember`: all of it is read as the member, and nothing is kept. */
export async function makeDigestAlone(tx: Tx, memberId: string, rhythm: Rhythm, span: Span): Promise<DigestView> {
  const reading = await findMyReading(tx, rhythm)
  if (!reading) return nothingNew(rhythm)
  const wishes = wishesOf(rhythm, reading)
  if (Object.keys(followedIn(wishes)).length === 0) return nothingNew(rhythm)
  const roomIds = reading.rooms.map(({ id }) => id)
  const told = await findTold(tx, roomIds, span)
  const before = wishes.isFullest
    ? followedOf(wishes, await findTold(tx, roomIds, spanBefore(rhythm, span), 'titles'))
    : []
  return composeDigest(rhythm, wishes, told, before.length > 0 ? await unreadOf(tx, memberId, before) : [])
}

function wishesOf(rhythm: Rhythm, { topics, rooms, threads, fields, rhythms }: Reading): Wishes {
  return {
    topics,
    places: placesOf(topics),
    rooms: new Map(rooms.flatMap(({ id, level }) => (level === null ? [] : [[id, level] as const]))),
    threads: new Map(threads.map(({ id, level }) => [id, level])),
    fields,
    isFullest: isFullest(rhythm, rhythms),
  }
}

function followedIn({ topics, rooms, threads }: Wishes): Record<string, Level> {
  return Object.fromEntries([...topics.map(({ id, level }) => [id, level] as const), ...rooms, ...threads])
}

/** The span that a digest of this rhythm before this one would have had. */
function spanBefore(rhythm: Rhythm, { since }: Span): Span {
  return { since: new Date(since.getTime() - DAYS[rhythm] * DAY_MS), until: since }
}

/** Of what was told, the threads that somebody follows, not only by their number, and of which may be told that they are not read. */
function followedOf(wishes: Wishes, { threads }: Told): ToldThread[] {
  return threads.filter((told) => {
    const wish = told.last === null ? null : wishFor(wishes, told)
    return wish !== null && wish.level !== 'counts'
  })
}

async function unreadOf(tx: Tx, memberId: string, before: readonly ToldThread[]): Promise<ToldThread[]> {
  const asked = before.map(({ thread, last }) => ({ ...thread, last: last ?? 0 }))
  const unread = await findUnread(tx, memberId, asked)
  return before.filter(({ thread }) => unread.has(thread.threadId))
}

function joined(all: readonly Told[]): Told {
  return {
    threads: all.flatMap(({ threads }) => threads),
    questions: all.flatMap(({ questions }) => questions),
    notes: all.flatMap(({ notes }) => notes),
  }
}
