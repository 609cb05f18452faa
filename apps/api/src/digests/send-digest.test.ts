import { editPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { amendCharter } from '@cloakroom/contract/rooms.ts'
import { previewDigest } from '@cloakroom/contract/digests.ts'
import type { DigestLevel } from '@cloakroom/charter/charter.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { nothingNew } from './compose-digest.ts'
import { aPost, aThread, digestsIn, follow, ledgerOf, sendAllDue, untilHour } from './testing.ts'

let t: TestHouse
let steward: TestMember
let writer: TestMember
let count = 0

beforeAll(async () => {
  t = await aHouse()
  steward = await aMember(t, { isSteward: true, opensRooms: true })
  writer = await aMember(t, { opensRooms: true, personalName: 'Wilhelmina Ashdown' })
})
afterAll(() => t.close())
beforeEach(async () => {
  untilHour(t, 3)
  await sendAllDue(t)
  t.mails.length = 0
})

/** What a digest tells as new. */
const newIn = (mail?: { text: string }) => mail?.text.split('You have not read yet')[0] ?? ''

const aReader = () => aMember(t, { address: `reader${++count}@mail.example`, personalName: `Reader Of${count}ten` })
const aRoomOf = (digest: DigestLevel, ...members: TestMember[]) =>
  aRoom(t, writer, { name: 'Veiled lantern room', charter: { digest }, members })

test('tells titles, counts and some words, by topic, in text and HTML alike', async () => {
  const reader = await aReader()
  const room = await aRoomOf('extracts', reader)
  await follow(reader, 'daily', 'm-coc', 'x-cor')
  const place = await aThread(writer, room.roomId, { title: 'Ports at night', topics: ['x-cor', 'm-coc'] })
  await aPost(writer, place, 'A second *thought*.')
  await aThread(writer, room.roomId, { title: 'Not followed', topics: ['m-arms'] })
  await aThread(writer, room.roomId, {
    title: 'Bought decisions <b>',
    topics: ['x-cor'],
    markdown: '> quoted\n\nMine.',
  })
  untilHour(t, 7)
  await sendAllDue(t)
  const [mail, ...others] = digestsIn(t)
  expect(others).toEqual([])
  expect(mail?.text).toMatch(
    /^Your daily digest\s+— Cocaine trade —\s+Ports at night \(2 new posts\)\nhttp:\S+\s+A thought\.\s+— Corruption —\s+Bought decisions <b> \(1 new post\)\nhttp:\S+\s+Mine\.\s+What is said/,
  )
  expect(mail?.text).not.toMatch(/Not followed|quoted/)
  const words = (text = '') =>
    text.replaceAll(/http:\S+|<head>.*<\/head>|<body[^>]*>|<[^b][^>]*>|&lt;b&gt;|<b>|—|\s+/gs, '')
  expect(words(mail?.html)).toBe(words(mail?.text))
  expect(await ledgerOf(t, reader)).toMatchObject([{ state: 'sent' }])
})

test.each([
  ['nothing', null, null],
  ['titles', 'A guarded title', null],
  ['extracts', 'A guarded title', 'Guarded words.'],
] as const)('a charter that says %s is kept to', async (digest, title, words) => {
  const reader = await aReader()
  const room = await aRoomOf(digest, reader)
  await follow(reader, 'daily', 'm-coc')
  await aThread(writer, room.roomId, { title: 'A guarded title', markdown: 'Guarded words.' })
  untilHour(t, 7)
  await sendAllDue(t)
  expect(digestsIn(t).length).toBe(title === null ? 0 : 1)
  expect(digestsIn(t)[0]?.text.includes('A guarded title') ?? false).toBe(title !== null)
  expect(digestsIn(t)[0]?.text.includes('Guarded words.') ?? false).toBe(words !== null)
})

test('a looser charter does not reach back, to words or to titles; a stricter one holds at once', async () => {
  const reader = await aReader()
  const room = await aRoomOf('nothing', reader)
  await follow(reader, 'daily', 'm-coc')
  const old = await aThread(writer, room.roomId, { title: 'Old title', markdown: 'Old words.' })
  const { quoting, hatCheck, retentionDays } = room.charter
  const terms = { quoting, hatCheck, retentionDays, digest: 'extracts' as DigestLevel }
  await writer.call(amendCharter, { params: { roomId: room.roomId }, body: { replaces: 1, charter: terms } })
  await aPost(writer, old, 'New words under an old title.')
  await aThread(writer, room.roomId, { title: 'New title', markdown: 'New words.' })
  const news = await reader.call(previewDigest, { query: { rhythm: 'daily' } })
  expect(news.sections[0]?.threads).toMatchObject([{ title: 'New title', newPosts: 1, extract: 'New words.' }])
  const stricter = { ...terms, digest: 'nothing' as const }
  await writer.call(amendCharter, { params: { roomId: room.roomId }, body: { replaces: 2, charter: stricter } })
  expect(await reader.call(previewDigest, { query: { rhythm: 'daily' } })).toEqual(nothingNew('daily'))
})

test('withdrawn words are nowhere in it, and edited ones as they stand', async () => {
  const reader = await aReader()
  const room = await aRoomOf('extracts', reader)
  await follow(reader, 'daily', 'm-coc')
  const place = await aThread(writer, room.roomId, { title: 'A thread that goes on', markdown: 'Regretted words.' })
  const postId = await aPost(writer, place, 'First version.')
  await writer.call(withdrawPost, { params: { roomId: place.roomId, postId: place.postId } })
  await writer.call(editPost, { params: { roomId: place.roomId, postId }, body: { markdown: 'Second version.' } })
  untilHour(t, 7)
  await sendAllDue(t)
  expect(digestsIn(t)[0]?.text).toMatch(/\(1 new post\)\nhttp\S+\s+Second version\./)
  expect(digestsIn(t)[0]?.text).not.toMatch(/Regretted|First version/)
})

test('nothing new is no mail, and the next one begins where that ended', async () => {
  const reader = await aReader()
  await aRoomOf('titles', reader)
  await follow(reader, 'daily', 'm-coc')
  untilHour(t, 7)
  await sendAllDue(t)
  untilHour(t, 7)
  await sendAllDue(t)
  expect(digestsIn(t)).toEqual([])
  const [first, second] = await ledgerOf(t, reader)
  expect([first?.state, second?.state]).toEqual(['empty', 'empty'])
  expect(second?.since).toEqual(first?.due_at)
})

test('whatever was told is not told again, and nothing falls between two digests', async () => {
  const reader = await aReader()
  const room = await aRoomOf('titles', reader)
  await follow(reader, 'daily', 'm-coc')
  const titles = []
  for (const title of ['First day', 'Second day', 'Third day']) {
    await aThread(writer, room.roomId, { title })
    untilHour(t, 7)
    t.mails.length = 0
    await sendAllDue(t)
    titles.push(['First day', 'Second day', 'Third day'].filter((one) => newIn(digestsIn(t)[0]).includes(one)))
  }
  expect(titles).toEqual([['First day'], ['Second day'], ['Third day']])
})

test('a worker that was away for days sends one digest, of all of them', async () => {
  const reader = await aReader()
  const room = await aRoomOf('titles', reader)
  await follow(reader, 'daily', 'm-coc')
  untilHour(t, 7)
  await sendAllDue(t)
  for (const title of ['Day one', 'Day two', 'Day three']) {
    await aThread(writer, room.roomId, { title })
    untilHour(t, 6)
  }
  untilHour(t, 15)
  await sendAllDue(t)
  await sendAllDue(t)
  expect(digestsIn(t)).toHaveLength(1)
  for (const title of ['Day one', 'Day two', 'Day three']) expect(digestsIn(t)[0]?.text).toContain(title)
})

test('one that follows daily and weekly gets both, each with its own topics', async () => {
  const reader = await aReader()
  const room = await aRoomOf('titles', reader)
  await follow(reader, 'daily', 'm-coc')
  await follow(reader, 'weekly', 'x-cor')
  await aThread(writer, room.roomId, { title: 'Of every day' })
  await aThread(writer, room.roomId, { title: 'Of the week', topics: ['x-cor'] })
  for (let day = 0; day < 7; day++) {
    untilHour(t, 7)
    await sendAllDue(t)
  }
  const told = digestsIn(t).map(({ subject, text }) => [subject, /Of (every day|the week)/.exec(text)?.[0]] as const)
  expect(new Map(told)).toEqual(
    new Map([
      ['Your daily digest', 'Of every day'],
      ['Your weekly digest', 'Of the week'],
    ]),
  )
})

test('what is previewed is what would be mailed', async () => {
  const reader = await aReader()
  const room = await aRoomOf('extracts', reader)
  await follow(reader, 'weekly', 'm-coc')
  const { threadId } = await aThread(writer, room.roomId, { title: 'To be seen before', markdown: 'In short.' })
  const threads = [{ roomId: room.roomId, threadId, title: 'To be seen before', newPosts: 1, extract: 'In short.' }]
  expect(await reader.call(previewDigest, { query: { rhythm: 'weekly' } })).toEqual({
    ...nothingNew('weekly'),
    sections: [{ of: { kind: 'topic', topicId: 'm-coc', name: 'Cocaine trade' }, threads, more: 0, counted: null }],
  })
  expect((await reader.call(previewDigest, { query: { rhythm: 'daily' } })).sections).toEqual([])
  expect((await steward.call(previewDigest, { query: { rhythm: 'weekly' } })).sections).toEqual([])
})
