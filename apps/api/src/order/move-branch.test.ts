import { acceptHeldPost } from '@cloakroom/contract/desk.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { mergeThreads, moveBranch } from '@cloakroom/contract/order.ts'
import { addPost, readPost, readPosts } from '@cloakroom/contract/posts.ts'
import { markRead } from '@cloakroom/contract/reading.ts'
import { listThreads, readThread, startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextQuarter, write } from '../waiting/testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let room: TestRoom
const writers: TestMember[] = []

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  for (let nth = 0; nth < 4; nth++) writers.push(await aMember(t))
  ana = writers[0] as TestMember
  room = await aRoom(t, mo, { members: writers })
})
afterAll(() => t.close())

const id = () => crypto.randomUUID()

async function aThread(title = 'Whether to wait') {
  const [threadId, postId] = [id(), id()]
  await mo.call(startThread, { params: room, body: { id: threadId, title, post: { id: postId, markdown: 'root' } } })
  return { roomId: room.roomId, threadId, postId }
}
const reply = async (threadId: string, parentId: string | null, markdown: string, by = ana) => {
  const params = { roomId: room.roomId, threadId }
  return by.call(addPost, { params, body: { id: id(), parentId, markdown } })
}
const move = (postId: string, title = 'Another matter', by = mo) => {
  const body = { threadId: id(), title }
  return by.call(moveBranch, { params: { roomId: room.roomId, postId }, body })
}
/** A thread as it is read, a line a post: its depth, number and words. */
async function lines(threadId: string) {
  const { page } = await ana.call(readPosts, { params: { roomId: room.roomId, threadId } })
  return page.posts.map(
    (post) => `${'·'.repeat(post.depth)}${post.state === 'standing' ? post.markdown : '—'}${post.number}`,
  )
}
const unread = async (by: TestMember, threadId: string) =>
  (await by.call(readThread, { params: { roomId: room.roomId, threadId } })).unread

describe('a branch', () => {
  it('is a thread of its own, with what was read of it; the rest stays as it was', async () => {
    const { threadId, postId } = await aThread()
    const a = await reply(threadId, postId, 'a')
    const b = await reply(threadId, postId, 'b')
    const c = await reply(threadId, a.id, 'c')
    await reply(threadId, b.id, 'd')
    await reply(threadId, c.id, 'e')
    const params = { roomId: room.roomId, threadId }
    await writers[1]?.call(markRead, { params, body: { numbers: [1, 3, 4] } })
    const moved = await move(a.id)
    expect(moved).toMatchObject({ title: 'Another matter', postCount: 3, movedTo: null })
    expect(await lines(moved.id)).toEqual(['a1', '·c2', '··e3'])
    expect(await lines(threadId)).toEqual(['root1', '·b2', '··d3'])
    // Read were: root, b and c.
    expect([
      await unread(writers[1] as TestMember, threadId),
      await unread(writers[1] as TestMember, moved.id),
    ]).toEqual([1, 2])
    expect(await ana.call(readPost, { params: { roomId: room.roomId, postId: c.id } })).toMatchObject({
      threadId: moved.id,
      parentId: a.id,
    })
  })

  it('takes along what is on its way to answer it, at the desk and from those who have not heard', async () => {
    const { threadId, postId } = await aThread()
    const a = await reply(threadId, postId, 'a')
    const held = id()
    const contested = { id: held, parentId: a.id, markdown: 'On behalf of my agency, I object.' }
    await ana.call(contestHat, { params: { roomId: room.roomId, threadId }, body: contested })
    const moved = await move(a.id)
    expect(await reply(threadId, a.id, 'late')).toMatchObject({ state: 'standing', threadId: moved.id })
    await mo.call(acceptHeldPost, { params: { roomId: room.roomId, postId: held } })
    expect(await lines(moved.id)).toEqual(['a1', '·late2', '·On behalf of my agency, I object.3'])
    expect(await lines(threadId)).toEqual(['root1'])
  })

  it('follows a branch, and nobody beyond the room', async () => {
    const [one, other] = [await aThread(), await aThread()]
    const a = await reply(one.threadId, one.postId, 'a')
    // Only what was moved is followed: an answer in the wrong thread is in the wrong thread.
    await expect(reply(other.threadId, a.id, 'lost')).rejects.toMatchObject({ code: 'not_found' })
    await expect(move(a.id, 'Mine', ana)).rejects.toMatchObject({ code: 'not_found' })
    await expect(move(one.postId)).rejects.toMatchObject({ code: 'thread.first_post' })
    const stranger = await aMember(t, { opensRooms: true })
    await aRoom(t, stranger)
    await expect(move(a.id, 'Theirs', stranger)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('stays in reading order while everybody goes on writing', async () => {
    const { threadId, postId } = await aThread()
    const roots = [await reply(threadId, postId, 'x'), await reply(threadId, postId, 'y')]
    // Each is answered where it was when its writer heard of it.
    const known = [{ id: postId, threadId }, ...roots]
    const writing = writers.map(async (by, nth) => {
      for (let turn = 0; turn < 10; turn++) {
        const parent = known[(nth * 7 + turn * 3) % known.length] ?? { id: postId, threadId }
        known.push(await reply(parent.threadId, parent.id, `${nth}.${turn}`, by))
      }
    })
    const moving = (async () => {
      for (const { id: root } of roots) await move(root)
    })()
    await Promise.all([...writing, moving])
    const { rows } = await asOwner<Stored>(
      t,
      `select p.id, p.thread_id, p.parent_id, p.number, p.seq, p.depth, encode(p.path, 'hex') as path, t.post_count
        from posts p join threads t on t.room_id = p.room_id and t.id = p.thread_id where p.id = any($1)`,
      [known.map((post) => post.id)],
    )
    expect(rows).toHaveLength(known.length)
    expect(new Set(rows.map((row) => row.thread_id)).size).toBe(3)
    expect(wrongPlaces(rows)).toEqual([])
  })
})

type Stored = {
  id: string
  thread_id: string
  parent_id: string | null
  number: number
  seq: string
  depth: number
  path: string
  post_count: number
}

/** Posts that do not stand where their parent, their number in the room and the count of their thread say. */
function wrongPlaces(rows: Stored[]): Stored[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const numbers = Map.groupBy(rows, (row) => row.thread_id)
  return rows.filter((row) => {
    const parent = row.parent_id === null ? undefined : byId.get(row.parent_id)
    const own = Number(row.seq).toString(16).padStart(8, '0')
    const inThread = (numbers.get(row.thread_id) ?? []).toSorted((a, b) => Number(a.seq) - Number(b.seq))
    return (
      row.path !== `${parent?.path ?? ''}${own}` ||
      row.depth !== (parent ? parent.depth + 1 : 0) ||
      (parent && parent.thread_id !== row.thread_id) ||
      inThread.indexOf(row) + 1 !== row.number ||
      row.post_count !== inThread.length
    )
  })
}

describe('two threads', () => {
  it('become one by arrival; the address of the other leads there, and so does what is on its way', async () => {
    const [one, other] = [await aThread('One'), await aThread('Other')]
    await reply(one.threadId, one.postId, 'a')
    await reply(other.threadId, other.postId, 'b')
    await ana.call(markRead, { params: one, body: { upTo: 2 } })
    const params = { roomId: room.roomId, threadId: other.threadId }
    expect(await mo.call(mergeThreads, { params, body: { intoThreadId: one.threadId } })).toMatchObject({
      postCount: 4,
    })
    expect(await lines(one.threadId)).toEqual(['root1', '·a3', 'root2', '·b4'])
    expect(await unread(ana, one.threadId)).toBe(2)
    const { thread } = await ana.call(readThread, { params })
    expect(thread).toMatchObject({ movedTo: one.threadId, postCount: 0 })
    const listed = (await ana.call(listThreads, { params: room })).threads.map((mine) => mine.thread.id)
    expect(listed).not.toContain(other.threadId)
    expect(await reply(other.threadId, null, 'late')).toMatchObject({ threadId: one.threadId })
    expect(await reply(other.threadId, other.postId, 'later')).toMatchObject({ threadId: one.threadId })
    for (const intoThreadId of [other.threadId, one.threadId])
      await expect(
        mo.call(mergeThreads, { params: { ...params, threadId: one.threadId }, body: { intoThreadId } }),
      ).rejects.toMatchObject({ code: intoThreadId === one.threadId ? 'thread.same' : 'not_found' })
  })
})

it('words that wait for their batch come out where the branch is by then', async () => {
  const quiet = await aQuietRoom(t)
  const [keeper, writer, other] = quiet.members as [TestMember, TestMember, TestMember]
  const branch = await write(writer, quiet.place, 'A branch.', { parentId: quiet.firstPostId })
  await nextQuarter(t)
  await write(other, quiet.place, 'An answer to it.', { parentId: branch.id })
  const body = { threadId: id(), title: 'Another matter' }
  await keeper.call(moveBranch, { params: { roomId: quiet.roomId, postId: branch.id }, body })
  await nextQuarter(t)
  const params = { roomId: quiet.roomId, threadId: body.threadId }
  const { page } = await writer.call(readPosts, { params })
  expect(page.posts.map((post) => [post.depth, post.state === 'standing' && post.markdown])).toEqual([
    [0, 'A branch.'],
    [1, 'An answer to it.'],
  ])
})
