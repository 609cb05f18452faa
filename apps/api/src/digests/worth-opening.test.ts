import { listSentDigests, previewDigest, readSentDigest } from '@cloakroom/contract/digests.ts'
import { amendMe } from '@cloakroom/contract/members.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { withdrawPost } from '@cloakroom/contract/posts.ts'
import { markRead } from '@cloakroom/contract/reading.ts'
import { amendCharter, closeRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aRoom, seat } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextQuarter } from '../waiting/testing.ts'
import { aPost, asOwner, aThread, follow, ledgerOf } from './testing.ts'
import { anotherDay, aReader, followWholeRoom, mailsTo, nextMorning, type Reader } from './testing-readers.ts'

let t: TestHouse
let writer: TestMember

beforeAll(async () => {
  t = await aHouse()
  writer = await aMember(t, { opensRooms: true, personalName: 'Wilhelmina Ashdown' })
})
afterAll(() => t.close())
beforeEach(() => anotherDay(t))

const texts = (reader: Reader) => mailsTo(t, reader).map(({ text }) => text)

describe('worth opening', () => {
  test('questions that wait for an answer in one’s fields are told until somebody answers', async () => {
    const reader = await aReader(t)
    const { roomId } = await aRoom(t, writer, { members: [reader] })
    await reader.call(amendMe, { body: { fields: ['g-mkt'] } })
    await follow(reader, 'daily', 'x-gen')
    const at = await aThread(writer, roomId, { title: 'Who asks Ashdown for the second list?', topics: ['m-coc'] })
    await aThread(writer, roomId, { title: 'Nobody asks here', topics: ['m-coc'] })
    await nextMorning(t)
    expect(texts(reader)[0]).toMatch(
      /Questions that wait for an answer —\s+Who asks \[a participant\] for the second list\?\nhttp/,
    )
    expect(texts(reader)[0]).not.toContain('Nobody asks here')
    await nextMorning(t)
    expect(texts(reader)).toEqual([])
    await aThread(writer, roomId, { title: 'Something new', topics: ['x-gen'] })
    expect((await reader.call(previewDigest, { query: { rhythm: 'daily' } })).questions).toHaveLength(1)
    const waiting = async () => (await reader.call(previewDigest, { query: { rhythm: 'daily' } })).questions.length
    // What its own writer adds is no answer; nor is one that was withdrawn.
    await aPost(writer, at, 'I mean the one of last year.')
    expect(await waiting()).toBe(1)
    const postId = await aPost(reader, at, 'I do.')
    expect(await waiting()).toBe(0)
    await reader.call(withdrawPost, { params: { roomId, postId } })
    expect(await waiting()).toBe(1)
  })

  test('a question at the end of a first post counts where words of posts may be told, and somebody else’s question does not', async () => {
    const reader = await aReader(t)
    const open = await aRoom(t, writer, { charter: { digest: 'extracts' }, members: [reader] })
    const titlesOnly = await aRoom(t, writer, { charter: { digest: 'titles' }, members: [reader] })
    await reader.call(amendMe, { body: { fields: ['m-coc'] } })
    await follow(reader, 'daily', 'x-gen')
    const said = [
      ['Asks at its end', 'We have tried both.\n\nWhich **would you keep?**'],
      ['Asks in Arabic', 'جربنا الاثنين. من يدفع لنوبة الليل؟'],
      ['Quotes a question', 'They came to ask:\n\n> Which would you keep?'],
      ['Asks and answers', 'Which would you keep? The first.'],
      ['Asks «who?»', 'Nothing is asked here.'],
    ] as const
    for (const [title, markdown] of said) await aThread(writer, open.roomId, { title, markdown })
    await aThread(writer, titlesOnly.roomId, { title: 'Asks where titles go out', markdown: 'Which would you keep?' })
    await nextMorning(t)
    const text = texts(reader)[0] ?? ''
    const told = (title: string) => text.includes(title)
    expect([...said.map(([title]) => told(title)), told('Asks where titles go out')]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('what the one before told of and is not read stands at the end, but not where nobody is attributed', async () => {
    const reader = await aReader(t)
    const { roomId: quietId, moderator } = await aQuietRoom(t, { digest: 'extracts' })
    await seat(t, moderator, quietId, reader)
    const { roomId } = await aRoom(t, writer, { members: [reader] })
    await follow(reader, 'daily', 'm-coc')
    const read = await aThread(writer, roomId, { title: 'Read at once' })
    await aThread(writer, roomId, { title: 'Left for later' })
    await aThread(moderator, quietId, { title: 'Where nobody is attributed' })
    await nextQuarter(t)
    await nextMorning(t)
    expect(texts(reader)[0]).toContain('Where nobody is attributed')
    await reader.call(markRead, { params: { roomId, threadId: read.threadId }, body: { upTo: 1 } })
    await aThread(writer, roomId, { title: 'Of the second day' })
    await nextMorning(t)
    const [news, unread] = texts(reader)[0]?.split('You have not read yet') ?? []
    expect(news).toContain('Of the second day')
    expect(unread).toContain('Left for later')
    expect(unread).not.toMatch(/Read at once|Where nobody is attributed|Of the second day/)
  })
})

describe('the archive', () => {
  async function aSentDigest() {
    const reader = await aReader(t)
    const room = await aRoom(t, writer, { charter: { digest: 'extracts' }, members: [reader] })
    await follow(reader, 'daily', 'm-coc')
    const at = await aThread(writer, room.roomId, { title: 'Once told', markdown: 'Words of that day.' })
    await nextMorning(t)
    const [sent] = (await reader.call(listSentDigests)).digests
    const read = () => reader.call(readSentDigest, { params: { digestId: sent?.id ?? '' } })
    return { reader, room, at, sent, read }
  }

  test('lists what was sent, by day, and makes it anew, whatever is followed by now', async () => {
    const { reader, sent, read } = await aSentDigest()
    expect(sent).toEqual({
      id: sent?.id,
      rhythm: 'daily',
      sentOn: (await ledgerOf(t, reader))[0]?.due_at.toISOString().slice(0, 10),
    })
    await follow(reader, 'weekly', 'm-coc')
    expect(await read()).toMatchObject({
      rhythm: 'daily',
      sections: [{ of: { topicId: 'm-coc' }, threads: [{ title: 'Once told', extract: 'Words of that day.' }] }],
    })
  })

  test('holds no words: what was withdrawn, narrowed by a charter or is not one’s to read any more is not in it', async () => {
    const { room, at, read, reader } = await aSentDigest()
    await aThread(writer, room.roomId, { title: 'Not of that day' })
    expect(JSON.stringify(await read())).not.toContain('Not of that day')
    const { rows } = await asOwner<{ line: string }>(
      t,
      'select d::text as line from digest_deliveries d where member_id = $1',
      [reader.memberId],
    )
    expect(rows.map(({ line }) => line).join()).not.toMatch(/Once told|Words of that day/)
    const charter = { quoting: 'ask', digest: 'titles', hatCheck: 'advise', retentionDays: null } as const
    await writer.call(amendCharter, { params: { roomId: room.roomId }, body: { replaces: 1, charter } })
    expect((await read()).sections[0]?.threads).toMatchObject([{ title: 'Once told', extract: null }])
    await writer.call(withdrawPost, { params: { roomId: room.roomId, postId: at.postId } })
    expect((await read()).sections).toEqual([])
  })

  test('is empty for whoever was removed, and forgets a room with its key', async () => {
    const { room, read, reader } = await aSentDigest()
    await followWholeRoom(reader, room.roomId, 'daily')
    await aThread(writer, room.roomId, { title: 'Of the day after' })
    await nextMorning(t)
    await writer.call(removePerson, { params: { roomId: room.roomId, memberId: reader.memberId } })
    expect((await read()).sections).toEqual([])
    const kept = async () =>
      (
        await asOwner<{ followed: string }>(t, 'select followed::text from digest_deliveries where member_id = $1', [
          reader.memberId,
        ])
      ).rows
        .map(({ followed }) => followed)
        .join()
    expect(await kept()).toContain(room.roomId)
    await writer.call(closeRoom, { params: { roomId: room.roomId }, body: { name: room.name } })
    expect(await kept()).not.toContain(room.roomId)
    expect(await kept()).toContain('m-coc')
  })

  test('is one’s own', async () => {
    const { sent } = await aSentDigest()
    const params = { digestId: sent?.id ?? '' }
    await expect(writer.call(readSentDigest, { params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(writer.call(readSentDigest, { params: { digestId: crypto.randomUUID() } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
