import { mergeThreads } from '@cloakroom/contract/order.ts'
import { leaveRoom, removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import * as places from '@cloakroom/contract/subscriptions.ts'
import { type Level, type Rhythm, setDigestTime, subscribe } from '@cloakroom/contract/topics.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aPost, asOwner, aThread, follow, ledgerOf, sendAllDue, untilHour } from './testing.ts'
import { anotherDay, aReader, followWholeRoom, mailsTo, nextMorning, type Reader } from './testing-readers.ts'

const MINUTE_MS = 60_000
let t: TestHouse
let writer: TestMember

beforeAll(async () => {
  t = await aHouse()
  writer = await aMember(t, { opensRooms: true })
})
afterAll(() => t.close())
beforeEach(() => anotherDay(t))

const texts = (reader: Reader) => mailsTo(t, reader).map(({ text }) => text)
const theThread = (
  reader: TestMember,
  { roomId, threadId }: { roomId: string; threadId: string },
  rhythm: Rhythm,
  level: Level = 'extracts',
) => reader.call(places.followThread, { params: { roomId, threadId }, body: { rhythm, level } })

/** The next round in which digests at once are sent. */
async function nextRound(): Promise<void> {
  t.clock.advance(6 * MINUTE_MS)
  await sendAllDue(t)
}

describe('following', () => {
  test('a topic covers what stands under it; a room and a thread are followed whatever they are about', async () => {
    const reader = await aReader(t)
    const [one, two] = [
      await aRoom(t, writer, { charter: { digest: 'extracts' }, members: [reader] }),
      await aRoom(t, writer, { charter: { digest: 'extracts' }, members: [reader] }),
    ]
    await aThread(writer, one.roomId, { title: 'Under a market', topics: ['m-her'] })
    await aThread(writer, one.roomId, { title: 'On something else', topics: ['x-gen'] })
    const thread = await aThread(writer, one.roomId, { title: 'Followed by itself', topics: [] })
    await aThread(writer, two.roomId, { title: 'In a followed room', topics: [], markdown: 'Said in passing.' })
    await follow(reader, 'daily', 'g-mkt')
    await theThread(reader, thread, 'daily', 'titles')
    await followWholeRoom(reader, two.roomId, 'daily')
    await nextMorning(t)
    expect(texts(reader)[0]).toMatch(
      /Threads you follow —\s+Followed by itself \(1 new post\)\nhttp\S+\s+— Markets —\s+Under a market \(1 new post\)\nhttp\S+\s+A thought\.\s+— Rooms you follow —\s+In a followed room \(1 new post\)\nhttp\S+\s+Said in passing\./,
    )
    expect(texts(reader)[0]).not.toContain('On something else')
  })

  test.each([
    ['counts', /Cocaine trade —\s+1 new post in 1 thread\./, /A guarded title|Guarded words/],
    ['titles', /A guarded title/, /Guarded words/],
    ['extracts', /Guarded words/, /nothing of this/],
  ] as const)('no more is told than is wanted: %s', async (level, told, untold) => {
    const reader = await aReader(t)
    const room = await aRoom(t, writer, { charter: { digest: 'extracts' }, members: [reader] })
    await reader.call(subscribe, { params: { topicId: 'm-coc' }, body: { rhythm: 'daily', level } })
    await aThread(writer, room.roomId, { title: 'A guarded title', markdown: 'Guarded words.' })
    await nextMorning(t)
    expect(texts(reader)[0]).toMatch(told)
    expect(texts(reader)[0]).not.toMatch(untold)
  })

  test('nor more than the charter allows, whatever is wanted: not even a number where it says nothing', async () => {
    const reader = await aReader(t)
    const quiet = await aRoom(t, writer, { charter: { digest: 'nothing' }, members: [reader] })
    const titles = await aRoom(t, writer, { charter: { digest: 'titles' }, members: [reader] })
    await followWholeRoom(reader, quiet.roomId, 'daily', 'counts')
    await aThread(writer, quiet.roomId, { title: 'Of which nothing is told?' })
    await nextMorning(t)
    expect(texts(reader)).toEqual([])
    await followWholeRoom(reader, titles.roomId, 'daily', 'extracts')
    await aThread(writer, titles.roomId, { title: 'Of which a title is told', markdown: 'And no words.' })
    await nextMorning(t)
    expect(texts(reader)[0]).toContain('Of which a title is told')
    expect(texts(reader)[0]).not.toContain('And no words.')
  })

  test('is listed, changed and ended; ends with the room; and is nobody’s who is not in the room', async () => {
    const reader = await aReader(t)
    const { roomId, name } = await aRoom(t, writer, { members: [reader] })
    const at = await aThread(writer, roomId, { title: 'To be followed' })
    await followWholeRoom(reader, roomId, 'weekly', 'counts')
    await followWholeRoom(reader, roomId, 'monthly', 'titles')
    await theThread(reader, at, 'at_once', 'extracts')
    const room = { roomId, roomName: name }
    expect(await reader.call(places.listFollowedPlaces)).toEqual({
      rooms: [{ ...room, rhythm: 'monthly', level: 'titles' }],
      threads: [{ ...room, threadId: at.threadId, title: 'To be followed', rhythm: 'at_once', level: 'extracts' }],
    })
    await reader.call(leaveRoom, { params: { roomId } })
    expect(await reader.call(places.listFollowedPlaces)).toEqual({ rooms: [], threads: [] })
    await expect(followWholeRoom(reader, roomId, 'daily')).rejects.toMatchObject({ code: 'not_found' })
    for (let twice = 0; twice < 2; twice++) {
      await followWholeRoom(writer, roomId, 'daily')
      await theThread(writer, at, 'daily')
      await writer.call(places.unfollowRoom, { params: { roomId } })
      await writer.call(places.unfollowThread, { params: { roomId, threadId: at.threadId } })
    }
    expect(await writer.call(places.listFollowedPlaces)).toEqual({ rooms: [], threads: [] })
    await followWholeRoom(writer, roomId, 'daily')
    await writer.call(closeRoom, { params: { roomId }, body: { name } })
    const left = (table: string) => asOwner(t, `select from ${table} where room_id = $1`, [roomId])
    expect([(await left('room_subscriptions')).rowCount, (await left('thread_subscriptions')).rowCount]).toEqual([0, 0])
    await expect(followWholeRoom(writer, roomId, 'daily')).rejects.toMatchObject({ code: 'room.closed' })
  })

  test('goes where the posts of a thread are put', async () => {
    const reader = await aReader(t)
    const { roomId } = await aRoom(t, writer, { members: [reader] })
    const [from, into] = [
      await aThread(writer, roomId, { title: 'From' }),
      await aThread(writer, roomId, { title: 'Into' }),
    ]
    await theThread(reader, from, 'daily')
    await writer.call(mergeThreads, {
      params: { roomId, threadId: from.threadId },
      body: { intoThreadId: into.threadId },
    })
    expect((await reader.call(places.listFollowedPlaces)).threads).toMatchObject([{ threadId: into.threadId }])
  })
})

describe('at once', () => {
  test('comes with the next round, tells each post once, and does not come where nothing is new', async () => {
    const reader = await aReader(t)
    const { roomId } = await aRoom(t, writer, { members: [reader] })
    const at = await aThread(writer, roomId, { title: 'Said before' })
    t.clock.advance(MINUTE_MS)
    await theThread(reader, at, 'at_once')
    await nextRound()
    expect(texts(reader)).toEqual([])
    await aPost(writer, at, 'Something new.')
    await nextRound()
    await sendAllDue(t)
    expect(mailsTo(t, reader).map(({ subject }) => subject)).toEqual(['New in what you follow'])
    expect(texts(reader)[0]).toContain('Said before')
    await nextRound()
    await aThread(writer, roomId, { title: 'Another thread' })
    await nextRound()
    expect(texts(reader)).toHaveLength(1)
    expect((await ledgerOf(t, reader)).filter(({ state }) => state === 'sent')).toHaveLength(1)
  })

  test('of a topic and of a room, for those who may read it alone', async () => {
    const [reader, other, outsider] = [await aReader(t), await aReader(t), await aReader(t)]
    const { roomId } = await aRoom(t, writer, { members: [reader, other] })
    await follow(reader, 'at_once', 'g-mkt')
    await followWholeRoom(other, roomId, 'at_once')
    await follow(outsider, 'at_once', 'm-coc')
    await aThread(writer, roomId, { title: 'In a moment' })
    await writer.call(removePerson, { params: { roomId, memberId: other.memberId } })
    await nextRound()
    expect([reader, other, outsider].map((one) => texts(one).length)).toEqual([1, 0, 0])
    expect(await ledgerOf(t, outsider)).toEqual([])
  })

  test('a worker that was away tells all of it in one', async () => {
    const reader = await aReader(t)
    const { roomId } = await aRoom(t, writer, { members: [reader] })
    await followWholeRoom(reader, roomId, 'at_once')
    for (const title of ['First', 'Second']) {
      await aThread(writer, roomId, { title: `${title} of two` })
      t.clock.advance(45 * MINUTE_MS)
    }
    await Promise.all([sendAllDue(t), sendAllDue(t)])
    expect(texts(reader)).toHaveLength(1)
    expect(texts(reader)[0]).toMatch(/First of two[^]*Second of two/)
  })
})

test('once a month, on the first such day, in the language that was chosen', async () => {
  const reader = await aReader(t)
  const { roomId } = await aRoom(t, writer, { members: [reader] })
  await followWholeRoom(reader, roomId, 'monthly')
  await reader.call(setDigestTime, { body: { hour: 7, weekday: 3, timeZone: 'UTC', language: 'fr' } })
  await aThread(writer, roomId, { title: 'Of this month' })
  for (let day = 0; day < 36; day++) {
    untilHour(t, 7)
    await sendAllDue(t)
  }
  expect(mailsTo(t, reader).map(({ subject }) => subject)).toEqual(['Votre résumé du mois'])
  expect(texts(reader)[0]).toContain('1 nouveau message')
  const [line] = (await ledgerOf(t, reader)).filter(({ state }) => state === 'sent')
  expect([line?.due_at.getUTCDay(), (line?.due_at.getUTCDate() ?? 99) <= 7]).toEqual([3, true])
})
