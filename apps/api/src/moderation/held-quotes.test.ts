import { acceptHeldPost, readDesk, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestHat, listMyHeldPosts } from '@cloakroom/contract/moderation.ts'
import { addPost, editPost, readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPost, asOwner, aThread } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

const HAT = 'On behalf of the Ministry of Finance, I say that we should wait.'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let room: TestRoom
let threadId: string
beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  room = await aRoom(t, mo, { members: [ana] })
  ;({ threadId } = await aThread(mo, room.roomId, { title: 'Whether to wait' }))
})
afterAll(() => t.close())

/** Ana contests a post that quotes what Mo said. */
async function contested(source = 'Two of the *three* waited.', passage = 'three waited') {
  const postId = await aPost(mo, { roomId: room.roomId, threadId }, source)
  const body = { id: crypto.randomUUID(), markdown: HAT, quotes: [{ postId, passage }] }
  const held = await ana.call(contestHat, { params: { roomId: room.roomId, threadId }, body })
  return { held, params: { roomId: room.roomId, postId: held.id }, source: { roomId: room.roomId, postId } }
}
const standing = { state: 'standing', passage: 'three waited', by: { personalName: 'Mo Ferreira' }, isAsWritten: true }
const desk = async () => (await mo.call(readDesk, { params: { roomId: room.roomId } })).items.map(({ held }) => held)
const kept = (id: string) => asOwner<{ quotes: unknown }>(t, 'select quotes from held_posts where id = $1', [id])

describe('what a held post quotes', () => {
  it('goes along to the desk, into the thread, and leaves no copy behind', async () => {
    const { held, params } = await contested()
    expect(held.quotes).toMatchObject([standing])
    expect((await desk()).find(({ id }) => id === held.id)?.quotes).toEqual(held.quotes)
    const post = await mo.call(acceptHeldPost, { params })
    expect(post).toMatchObject({ state: 'standing', markdown: HAT, quotes: [standing] })
    expect(await mo.call(readPost, { params })).toEqual(post)
    expect((await kept(held.id)).rows).toEqual([{ quotes: [] }])
  })

  it('comes back with it', async () => {
    const { held, params } = await contested()
    await mo.call(returnHeldPost, { params, body: { reason: 'Say it for yourself.' } })
    const { held: mine } = await ana.call(listMyHeldPosts, { params: { roomId: room.roomId } })
    expect(mine.find(({ id }) => id === held.id)).toMatchObject({ state: 'returned', quotes: [standing] })
  })

  it('goes blank when its source is withdrawn, in the store as well, and is let in as it is then', async () => {
    const { held, params, source } = await contested()
    await mo.call(withdrawPost, { params: source })
    expect((await desk()).find(({ id }) => id === held.id)?.quotes).toEqual([{ state: 'withdrawn' }])
    expect(JSON.stringify((await kept(held.id)).rows)).not.toContain('three waited')
    expect(await mo.call(acceptHeldPost, { params })).toMatchObject({ quotes: [{ state: 'withdrawn' }] })
  })

  it('says when its source no longer stands as it was', async () => {
    const { held, source } = await contested()
    await mo.call(editPost, { params: source, body: { markdown: 'Nobody did.' } })
    const [quote] = (await desk()).find(({ id }) => id === held.id)?.quotes ?? []
    expect(quote).toMatchObject({ passage: 'three waited', isAsWritten: false })
  })

  it('must stand there when it is sent', async () => {
    await expect(contested('Something else.')).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
    const never = await aRoom(t, mo, { charter: { quoting: 'never' }, members: [ana] })
    const other = await aThread(mo, never.roomId, { title: 'Not quoted', markdown: 'Wait and see.' })
    const quotes = [{ postId: other.postId, passage: 'Wait' }]
    const asked = { params: { roomId: never.roomId, threadId: other.threadId } }
    const body = { id: crypto.randomUUID(), markdown: HAT, quotes }
    await expect(ana.call(contestHat, { ...asked, body })).rejects.toMatchObject({ code: 'quote.not_allowed' })
    await expect(ana.call(addPost, { ...asked, body })).rejects.toMatchObject({ code: 'words.carry_a_hat' })
  })
})
