import { randomUUID } from 'node:crypto'
import { discardDraft, keepDraft, listDrafts } from '@cloakroom/contract/drafts.ts'
import { addPost, readPosts } from '@cloakroom/contract/posts.ts'
import { markRead, nextUnread, readLobby } from '@cloakroom/contract/reading.ts'
import { leaveRoom } from '@cloakroom/contract/people.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let ana: TestMember
let ben: TestMember
let eve: TestMember
let roomId: string

beforeAll(async () => {
  t = await aHouse()
  ana = await aMember(t, { opensRooms: true })
  ben = await aMember(t)
  eve = await aMember(t)
  roomId = (await aRoom(t, ana, { members: [ben] })).roomId
})
afterAll(() => t.close())

/** A thread by Ana with three answers in two branches: in reading order 1, 2, 4, 3. */
async function aThread(): Promise<{ threadId: string; inReadingOrder: string[] }> {
  const [threadId, one, two, three, four] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ]
  const post = { id: one, markdown: 'one' }
  await ana.call(startThread, { params: { roomId }, body: { id: threadId, title: 'A thread', topics: [], post } })
  const params = { roomId, threadId }
  await ana.call(addPost, { params, body: { id: two, markdown: 'two' } })
  await ana.call(addPost, { params, body: { id: three, markdown: 'three' } })
  await ana.call(addPost, { params, body: { id: four, parentId: two, markdown: 'four' } })
  return { threadId, inReadingOrder: [one, two, four, three] }
}

describe('reading', () => {
  it('walks every unread post in reading order, then the next thread, then says that there is nothing', async () => {
    const first = await aThread()
    const second = await aThread()
    const walked: string[] = []
    let from: { roomId?: string; threadId?: string; afterPostId?: string } = { roomId, threadId: first.threadId }
    for (;;) {
      const { place } = await ben.call(nextUnread, { query: from })
      if (!place) break
      walked.push(place.postId)
      const { page } = await ben.call(readPosts, { params: place })
      const number = page.posts.find((post) => post.id === place.postId)?.number ?? 0
      await ben.call(markRead, { params: place, body: { numbers: [number] } })
      from = { roomId, threadId: place.threadId, afterPostId: place.postId }
    }
    expect(walked).toEqual([...first.inReadingOrder, ...second.inReadingOrder])
    expect((await ben.call(readLobby)).news).toEqual([])
  })

  it('adds up what two tabs have read, and goes no further than the thread', async () => {
    const { threadId, inReadingOrder } = await aThread()
    const params = { roomId, threadId }
    await Promise.all([
      ben.call(markRead, { params, body: { numbers: [1, 99_999] } }),
      ben.call(markRead, { params, body: { numbers: [3] } }),
    ])
    const { own } = await ben.call(readPosts, { params })
    expect(own.unread).toEqual([inReadingOrder[1], inReadingOrder[2]])
    expect(await ben.call(markRead, { params, body: { upTo: 10_000_000 } })).toEqual({ unread: 0 })
    await ana.call(addPost, { params, body: { id: randomUUID(), markdown: 'later' } })
    const { news } = await ben.call(readLobby)
    expect(news).toMatchObject([{ thread: { id: threadId, postCount: 5 }, unread: 1 }])
  })

  it('shows outsiders nothing', async () => {
    const { threadId } = await aThread()
    await expect(eve.call(markRead, { params: { roomId, threadId }, body: { upTo: 1 } })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await eve.call(nextUnread, { query: { roomId, threadId } })).toEqual({ place: null })
    expect(await eve.call(readLobby)).toEqual({ rooms: [], news: [], invitations: [] })
  })
})

describe('drafts', () => {
  const aDraft = () => ({
    roomId,
    threadId: randomUUID(),
    parentId: null,
    postId: randomUUID(),
    title: '',
    topics: [],
    markdown: 'not yet said: whom I suspect',
    quotes: [],
  })

  it('keeps the latest, for its writer alone, and lets it go', async () => {
    const draftId = randomUUID()
    await ben.call(keepDraft, { params: { draftId }, body: { ...aDraft(), markdown: 'earlier' } })
    const body = aDraft()
    await ben.call(keepDraft, { params: { draftId }, body })
    expect(await ben.call(listDrafts)).toEqual({ drafts: [{ id: draftId, ...body }] })
    expect(await ana.call(listDrafts)).toEqual({ drafts: [] })
    await ana.call(discardDraft, { params: { draftId } })
    expect((await ben.call(listDrafts)).drafts).toHaveLength(1)
    await ben.call(discardDraft, { params: { draftId } })
    expect(await ben.call(listDrafts)).toEqual({ drafts: [] })
  })

  it('is not shown for a room that its writer is not in, or no longer: it may quote what was said there', async () => {
    const dora = await aMember(t)
    const [left, other] = [await aRoom(t, ana, { members: [dora] }), await aRoom(t, ana)]
    const quotes = [{ postId: randomUUID(), passage: 'said in the room' }]
    for (const { roomId: place } of [left, other])
      await dora.call(keepDraft, { params: { draftId: randomUUID() }, body: { ...aDraft(), roomId: place, quotes } })
    expect((await dora.call(listDrafts)).drafts.map((draft) => draft.roomId)).toEqual([left.roomId])
    await dora.call(leaveRoom, { params: { roomId: left.roomId } })
    expect(await dora.call(listDrafts)).toEqual({ drafts: [] })
  })

  it('lies sealed: a copy of the table tells neither words nor place', async () => {
    const draftId = randomUUID()
    const body = aDraft()
    await ben.call(keepDraft, { params: { draftId }, body })
    const owner = new Client({ connectionString: t.database.ownerUrl })
    await owner.connect()
    const { rows } = await owner.query('select encode(sealed, $1) as sealed from drafts', ['escape'])
    await owner.end()
    const stored = JSON.stringify(rows)
    for (const told of [body.threadId, body.postId, roomId, 'suspect']) expect(stored).not.toContain(told)
  })

  it('takes two hundred and no more', async () => {
    for (let n = 0; n < 199; n++) await ben.call(keepDraft, { params: { draftId: randomUUID() }, body: aDraft() })
    await expect(ben.call(keepDraft, { params: { draftId: randomUUID() }, body: aDraft() })).rejects.toMatchObject({
      code: 'too_large',
    })
  })
})
