import { randomUUID } from 'node:crypto'
import { addPost, editPost, listRevisions, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { listThreads, readThread, startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let ana: TestMember
let ben: TestMember
let eve: TestMember
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  ana = await aMember(t, { personalName: 'Ana Silva', opensRooms: true })
  ben = await aMember(t, { personalName: 'بن يوسف' })
  eve = await aMember(t, { personalName: 'Eve Outside' })
  room = await aRoom(t, ana, { members: [ben] })
})
afterAll(() => t.close())

async function aThread(by: TestMember = ana, title = 'Who opens the container?') {
  const ids = { threadId: randomUUID(), postId: randomUUID() }
  await by.call(startThread, {
    params: { roomId: room.roomId },
    body: { id: ids.threadId, title, topics: ['m-coc'], post: { id: ids.postId, markdown: 'What have you seen?' } },
  })
  return ids
}

function say(
  by: TestMember,
  threadId: string,
  markdown: string,
  parentId: string | null = null,
  id: string = randomUUID(),
) {
  const params = { roomId: room.roomId, threadId }
  return by.call(addPost, { params, body: { id, parentId, markdown } })
}

async function page(
  by: TestMember,
  threadId: string,
  query: { after?: string; before?: string; around?: string } = {},
) {
  return by.call(readPosts, { params: { roomId: room.roomId, threadId }, query })
}

describe('a thread', () => {
  it('reads depth first, siblings as they came', async () => {
    const { threadId, postId } = await aThread()
    const a = await say(ben, threadId, 'first answer', postId)
    const b = await say(ana, threadId, 'second answer', postId)
    const a1 = await say(ana, threadId, 'answer to the first', a.id)
    const other = await say(ben, threadId, 'a new branch')
    const { page: read } = await page(ben, threadId)
    expect(read.posts.map((post) => post.id)).toEqual([postId, a.id, a1.id, b.id, other.id])
    expect(read.posts.map((post) => post.depth)).toEqual([0, 1, 2, 1, 0])
    expect(read.posts.map((post) => post.number)).toEqual([1, 2, 4, 3, 5])
  })

  it('names its speakers, tells times to the minute, and tells each reader what is theirs', async () => {
    const { threadId, postId } = await aThread()
    const reply = await say(ben, threadId, 'I have seen it once')
    const forAna = await page(ana, threadId)
    const forBen = await page(ben, threadId)
    expect(forAna.page).toEqual(forBen.page)
    expect(forAna.own.mine).toEqual([postId])
    expect(forBen.own.mine).toEqual([reply.id])
    expect(reply).toMatchObject({ by: { kind: 'named', personalName: 'بن يوسف' } })
    expect(reply).toMatchObject({ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/) })
    expect(JSON.stringify(forAna.page)).not.toContain(ana.memberId)
  })

  it('pages by keyset in both directions and around a post', async () => {
    const { threadId, postId } = await aThread()
    const ids: string[] = [postId]
    for (let n = 0; n < 119; n++) ids.push((await say(n % 2 ? ana : ben, threadId, `number ${n}`)).id)
    const first = await page(ana, threadId)
    expect(first.page.posts.map((p) => p.id)).toEqual(ids.slice(0, 50))
    expect(first.page.previous).toBeNull()
    const second = await page(ana, threadId, { after: first.page.next ?? '' })
    expect(second.page.posts.map((p) => p.id)).toEqual(ids.slice(50, 100))
    const third = await page(ana, threadId, { after: second.page.next ?? '' })
    expect(third.page.posts.map((p) => p.id)).toEqual(ids.slice(100))
    expect(third.page.next).toBeNull()
    const back = await page(ana, threadId, { before: third.page.previous ?? '' })
    expect(back.page).toMatchObject({ previous: ids[50], next: ids[99] })
    const around = await page(ana, threadId, { around: ids[60] ?? '' })
    expect(around.page.posts.map((p) => p.id)).toEqual(ids.slice(35, 85))
    const nearStart = await page(ana, threadId, { around: ids[2] ?? '' })
    expect(nearStart.page).toMatchObject({ previous: null, next: ids[49] })
  })

  it('takes a reply however deep the branch', async () => {
    const { threadId, postId } = await aThread()
    let parent: string = postId
    for (let n = 0; n < 520; n++) parent = (await say(ana, threadId, `level ${n}`, parent)).id
    const after = await page(ana, threadId, { around: parent })
    expect(after.page.posts.at(-1)).toMatchObject({ id: parent, depth: 520 })
  })

  it('is counted, newest first, and unread until it is read', async () => {
    const { threadId } = await aThread(ana, 'The one that is new')
    const { threads } = await ben.call(listThreads, { params: { roomId: room.roomId } })
    expect(threads[0]).toMatchObject({ thread: { id: threadId, postCount: 1, topics: ['m-coc'] }, unread: 1 })
  })
})

describe('writing', () => {
  it('keeps a post once, however often it is sent, alone or at once', async () => {
    const { threadId } = await aThread()
    const id = randomUUID()
    const sent = await Promise.all(Array.from({ length: 6 }, () => say(ben, threadId, 'only once', null, id)))
    await say(ben, threadId, 'only once', null, id)
    expect(new Set(sent.map((post) => JSON.stringify(post))).size).toBe(1)
    const { thread } = await ana.call(readThread, { params: { roomId: room.roomId, threadId } })
    expect(thread.postCount).toBe(2)
  })

  it('starts a thread once', async () => {
    const ids = { id: randomUUID(), title: 'Twice sent', topics: [], post: { id: randomUUID(), markdown: 'Words' } }
    const start = () => ana.call(startThread, { params: { roomId: room.roomId }, body: ids })
    const [one, two] = await Promise.all([start(), start()])
    expect(one).toEqual(two)
  })

  it('does not give away, or take over, the id of somebody else’s post', async () => {
    const { threadId, postId } = await aThread(ana)
    await expect(say(ben, threadId, 'mine now', null, postId)).rejects.toMatchObject({ code: 'post.id_taken' })
  })

  it('numbers without gaps when eight people write at once', async () => {
    const { threadId } = await aThread()
    await Promise.all(Array.from({ length: 40 }, (_, n) => say(n % 2 ? ana : ben, threadId, `at once ${n}`)))
    const { page: read } = await page(ana, threadId)
    expect(read.posts.map((post) => post.number)).toEqual(Array.from({ length: 41 }, (_, n) => n + 1))
  })

  it.each([
    ['On behalf of my delegation I reject this.', 'words.carry_a_hat'],
    ['   ', 'words.empty'],
  ])('refuses %j: %s', async (markdown, code) => {
    const { threadId } = await aThread()
    await expect(say(ben, threadId, markdown)).rejects.toMatchObject({ code })
  })

  it('answers nothing that is not there', async () => {
    const { threadId } = await aThread()
    const { postId: elsewhere } = await aThread()
    await expect(say(ben, threadId, 'to a ghost', randomUUID())).rejects.toMatchObject({ code: 'not_found' })
    await expect(say(ben, threadId, 'across threads', elsewhere)).rejects.toMatchObject({ code: 'not_found' })
    await expect(say(eve, threadId, 'from outside')).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('editing and withdrawing', () => {
  it('keeps what stood for the room to read', async () => {
    const { threadId } = await aThread()
    const post = await say(ben, threadId, 'as it was')
    const params = { roomId: room.roomId, postId: post.id }
    const edited = await ben.call(editPost, { params, body: { markdown: 'as it is' } })
    expect(edited).toMatchObject({ markdown: 'as it is', editedAt: expect.any(String) })
    await ben.call(editPost, { params, body: { markdown: 'as it is' } })
    const { revisions } = await ana.call(listRevisions, { params })
    expect(revisions.map((revision) => revision.markdown)).toEqual(['as it was'])
    const { page: read } = await page(ana, threadId)
    expect(read.posts[1]).toEqual(edited)
  })

  it('is the writer’s alone, and strict as writing', async () => {
    const { threadId } = await aThread()
    const post = await say(ben, threadId, 'mine')
    const params = { roomId: room.roomId, postId: post.id }
    await expect(ana.call(editPost, { params, body: { markdown: 'yours' } })).rejects.toMatchObject({
      code: 'post.not_yours',
    })
    await expect(ana.call(withdrawPost, { params })).rejects.toMatchObject({ code: 'post.not_yours' })
    await expect(eve.call(withdrawPost, { params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      ben.call(editPost, { params, body: { markdown: 'On behalf of my delegation I reject this.' } }),
    ).rejects.toMatchObject({ code: 'words.carry_a_hat' })
  })

  it('takes the words, their past and every quote of them away, and leaves the branch', async () => {
    const { threadId } = await aThread()
    const post = await say(ben, threadId, 'a secret that slipped out')
    const params = { roomId: room.roomId, threadId }
    const quoting = await ana.call(addPost, {
      params,
      body: {
        id: randomUUID(),
        parentId: post.id,
        markdown: 'Indeed.',
        quotes: [{ postId: post.id, passage: 'secret that slipped' }],
      },
    })
    expect(quoting).toMatchObject({
      quotes: [{ state: 'standing', passage: 'secret that slipped', isAsWritten: true }],
    })
    await ben.call(editPost, { params: { roomId: room.roomId, postId: post.id }, body: { markdown: 'a slip' } })
    const read = await ana.call(readPost, { params: { roomId: room.roomId, postId: quoting.id } })
    expect(read).toMatchObject({ quotes: [{ state: 'standing', isAsWritten: false }] })
    const withdrawn = await ben.call(withdrawPost, { params: { roomId: room.roomId, postId: post.id } })
    expect(withdrawn).toEqual({
      state: 'withdrawn',
      id: post.id,
      threadId,
      parentId: null,
      number: 2,
      depth: 0,
      at: 'at' in post ? post.at : null,
      by: 'writer',
    })
    const after = await page(ana, threadId)
    expect(JSON.stringify(after)).not.toMatch(/secret|slip/)
    expect(after.page.posts[2]).toMatchObject({ quotes: [{ state: 'withdrawn' }] })
    await expect(say(ana, threadId, 'a late answer', post.id)).rejects.toMatchObject({ code: 'post.withdrawn' })
    await expect(ana.call(listRevisions, { params: { roomId: room.roomId, postId: post.id } })).rejects.toMatchObject({
      code: 'post.withdrawn',
    })
  })

  it('quotes only what stands, and only where the charter lets it', async () => {
    const { threadId, postId } = await aThread()
    const body = { id: randomUUID(), markdown: 'So.', quotes: [{ postId, passage: 'never said this' }] }
    await expect(ana.call(addPost, { params: { roomId: room.roomId, threadId }, body })).rejects.toMatchObject({
      code: 'quote.not_found_in_post',
    })
    const mute = await aRoom(t, ana, { charter: { quoting: 'never' } })
    const ids = {
      id: randomUUID(),
      title: 'Not for quotation',
      topics: [],
      post: { id: randomUUID(), markdown: 'Words' },
    }
    await ana.call(startThread, { params: { roomId: mute.roomId }, body: ids })
    await expect(
      ana.call(addPost, {
        params: { roomId: mute.roomId, threadId: ids.id },
        body: { id: randomUUID(), markdown: 'So.', quotes: [{ postId: ids.post.id, passage: 'Words' }] },
      }),
    ).rejects.toMatchObject({ code: 'quote.not_allowed' })
  })
})
