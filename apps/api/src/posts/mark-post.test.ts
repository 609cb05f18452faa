import type { Mark } from '@cloakroom/charter/marks.ts'
import { addPost, markPost, readPost, readPosts } from '@cloakroom/contract/posts.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter } from '../waiting/testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
})
afterAll(() => t.close())

const id = () => crypto.randomUUID()
const mark = (by: TestMember, params: { roomId: string; postId: string }, chosen: Mark | null) =>
  by.call(markPost, { params, body: { mark: chosen } })

describe('a mark', () => {
  it('is sent with a post, or with the first of a thread, and is there when it is', async () => {
    const { roomId } = await aRoom(t, mo, { members: [ana] })
    const [threadId, first, second] = [id(), id(), id()]
    const body = { id: threadId, title: 'Kept', post: { id: first, markdown: 'Well?', mark: 'never' as const } }
    const begun = await ana.call(startThread, { params: { roomId }, body })
    expect(begun.post).toMatchObject({ mark: 'never', quoting: 'never', mayBeTakenOut: false })
    const sent = { id: second, markdown: 'Ask me.', mark: 'ask' as const }
    const post = await ana.call(addPost, { params: { roomId, threadId }, body: sent })
    expect(post).toMatchObject({ mark: 'ask', quoting: 'ask', mayBeTakenOut: false })
    expect(await ana.call(addPost, { params: { roomId, threadId }, body: sent })).toEqual(post)
    const quotes = [{ postId: first, passage: 'Well?' }]
    const quoting = mo.call(addPost, { params: { roomId, threadId }, body: { id: id(), markdown: 'x', quotes } })
    await expect(quoting).rejects.toMatchObject({ code: 'quote.not_allowed' })
  })

  it('is the writer’s alone to set, while the room is open, and every page shows the new one', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    const [threadId, postId] = [id(), id()]
    const body = { id: threadId, title: 'Kept', post: { id: postId, markdown: 'Well?' } }
    await ana.call(startThread, { params: room, body })
    const params = { roomId: room.roomId, postId }
    await expect(mark(mo, params, 'never')).rejects.toMatchObject({ code: 'post.not_yours' })
    const read = async () => (await mo.call(readPosts, { params: { roomId: room.roomId, threadId } })).page.posts[0]
    expect(await read()).toMatchObject({ mark: null, quoting: 'free' })
    await mark(ana, params, 'ask')
    expect(await read()).toMatchObject({ mark: 'ask', quoting: 'ask', editedAt: null })
    await Promise.all([mark(ana, params, 'never'), mark(ana, params, 'never')])
    await mark(ana, params, null)
    expect(await read()).toMatchObject({ mark: null, quoting: 'free' })
    await mo.call(closeRoom, { params: room, body: { name: room.name } })
    await expect(mark(ana, params, 'never')).rejects.toMatchObject({ code: 'post.not_yours' })
  })

  it('asks for no less than the charter does', async () => {
    const { roomId } = await aRoom(t, mo, { charter: { quoting: 'never' }, members: [ana] })
    const post = { id: id(), markdown: 'Well?', mark: 'ask' as const }
    const begun = await ana.call(startThread, { params: { roomId }, body: { id: id(), title: 'Kept', post } })
    expect(begun.post).toMatchObject({ mark: 'ask', quoting: 'never' })
  })
})

describe('where words wait', () => {
  it('waits with them, and later for the next half hour, which tells nobody when it was set', async () => {
    const quiet = await aQuietRoom(t)
    const [, writer = mo, other = mo] = quiet.members
    const postId = id()
    const sent = { id: postId, markdown: 'Quietly.', mark: 'never' as const }
    await writer.call(addPost, { params: quiet.place, body: sent })
    await nextQuarter(t)
    const params = { roomId: quiet.roomId, postId }
    const shown = () => other.call(readPost, { params })
    expect(await shown()).toMatchObject({ mark: 'never', quoting: 'never' })
    expect(await mark(writer, params, 'ask')).toMatchObject({ mark: 'never' })
    await mark(writer, params, null)
    expect(await shown()).toMatchObject({ mark: 'never' })
    await nextHalfHour(t)
    expect(await shown()).toMatchObject({ mark: null, quoting: 'free' })
    const { rows } = await asOwner(t, 'select from waiting_marks union all select from waiting_batches', [])
    expect(rows).toEqual([])
  })
})
