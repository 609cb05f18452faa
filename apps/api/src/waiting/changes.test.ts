import { editPost, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { readRoom } from '@cloakroom/contract/rooms.ts'
import { listMyWaiting, takeBackWaiting } from '@cloakroom/contract/waiting.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter, type QuietRoom, write } from './testing.ts'

let t: TestHouse
let quiet: QuietRoom
let ana: TestMember
let ben: TestMember
let layla: TestMember

beforeAll(async () => {
  t = await aHouse()
  quiet = await aQuietRoom(t)
  ;[, ana, ben, layla] = quiet.members as [TestMember, TestMember, TestMember, TestMember]
})
afterAll(() => t.close())

const mine = (by: TestMember) => by.call(listMyWaiting, { params: { roomId: quiet.roomId } })
const at = (postId: string) => ({ params: { roomId: quiet.roomId, postId } })
/** Everything that somebody reads of the room and its thread. */
const everything = async (by: TestMember) =>
  JSON.stringify([
    await by.call(readRoom, { params: { roomId: quiet.roomId } }),
    await by.call(readPosts, { params: quiet.place }),
    await mine(by),
  ])

describe('a change', () => {
  it('of words waits as well, and shows the grid’s time when it comes', async () => {
    const { id } = await write(ana, quiet.place, 'As it stood.')
    await nextQuarter(t)
    const before = await everything(ben)
    const asTheRoomSeesIt = await ana.call(editPost, { ...at(id), body: { markdown: 'As it will stand.' } })
    expect(asTheRoomSeesIt).toMatchObject({ state: 'standing', markdown: 'As it stood.', editedAt: null })
    const { threadId } = quiet.place
    const waits = [{ kind: 'edit', postId: id, threadId, markdown: 'As it will stand.' }]
    expect((await mine(ana)).changes).toEqual(waits)
    expect(await everything(ben)).toBe(before)
    await nextQuarter(t)
    const edited = await ben.call(readPost, at(id))
    expect(edited).toMatchObject({ markdown: 'As it will stand.' })
    expect(edited.state === 'standing' && edited.editedAt).toMatch(/T(00|06|12|18):00Z$/)
    expect((await mine(ana)).changes).toEqual([])
  })

  it('of quoted words reaches the posts that quote them when it comes, and not before', async () => {
    const source = await write(ana, quiet.place, 'A sentence that is quoted.')
    await nextQuarter(t)
    const quotes = [{ postId: source.id, passage: 'sentence that' }]
    const quoting = await write(ben, quiet.place, 'As was said:', { quotes })
    await nextQuarter(t)
    const isAsWritten = async () => {
      const post = await layla.call(readPost, at(quoting.id))
      return post.state === 'standing' && post.quotes.map((quote) => quote.state === 'standing' && quote.isAsWritten)
    }
    const { seq } = (await layla.call(readRoom, { params: { roomId: quiet.roomId } })).room
    await ana.call(editPost, { ...at(source.id), body: { markdown: 'Other words altogether.' } })
    expect(await isAsWritten()).toEqual([true])
    await nextQuarter(t)
    expect(await isAsWritten()).toEqual([false])
    expect((await layla.call(readRoom, { params: { roomId: quiet.roomId } })).room.seq).toBe(seq + 2)
    expect(JSON.stringify(await layla.call(readPosts, { params: quiet.place }))).toContain('Other words altogether.')
  })

  it('is let go by writing what stands, or by taking it back', async () => {
    const { id } = await write(ana, quiet.place, 'It stays.')
    await nextQuarter(t)
    await ana.call(editPost, { ...at(id), body: { markdown: 'It changes.' } })
    await ana.call(editPost, { ...at(id), body: { markdown: 'It stays.' } })
    expect((await mine(ana)).changes).toEqual([])
    await ana.call(withdrawPost, at(id))
    await expect(ben.call(takeBackWaiting, at(id))).rejects.toMatchObject({ code: 'not_found' })
    await ana.call(takeBackWaiting, at(id))
    await nextQuarter(t)
    expect(await ben.call(readPost, at(id))).toMatchObject({ markdown: 'It stays.', editedAt: null })
  })

  it('that withdraws goes at the next half hour, whoever else waits, and takes a waiting edit with it', async () => {
    const { id } = await write(ana, quiet.place, 'This must go.')
    await nextQuarter(t)
    await ana.call(editPost, { ...at(id), body: { markdown: 'This must go as well.' } })
    await ana.call(withdrawPost, at(id))
    await ana.call(withdrawPost, at(id))
    const { threadId } = quiet.place
    expect((await mine(ana)).changes).toEqual([{ kind: 'withdrawal', postId: id, threadId }])
    await expect(ana.call(editPost, { ...at(id), body: { markdown: 'Again.' } })).rejects.toMatchObject({
      code: 'post.withdrawn',
    })
    const alone = await write(layla, quiet.place, 'I wait on.')
    expect(await ben.call(readPost, at(id))).toMatchObject({ state: 'standing' })
    await nextHalfHour(t)
    expect(await ben.call(readPost, at(id))).toMatchObject({ state: 'withdrawn' })
    expect((await mine(layla)).posts).toEqual([alone])
    await nextQuarter(t)
  })
})
