import { readDesk } from '@cloakroom/contract/desk.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { addPost, editPost } from '@cloakroom/contract/posts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

/** A hat only to whoever knows where its writer works. */
const WORDS = 'What we saw in the spring the Glimmerworks saw in the winter.'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember
let room: TestRoom
let threadId: string

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true, address: 'mo@example.org' })
  ana = await aMember(t, { personalName: 'Ana Silva', address: 'ana@mail.glimmerworks.org' })
  layla = await aMember(t, { personalName: 'Layla Haddad' })
  room = await aRoom(t, mo, { members: [ana, layla] })
  const body = {
    id: crypto.randomUUID(),
    title: 'Spring',
    post: { id: crypto.randomUUID(), markdown: 'Well?' },
  }
  threadId = (await mo.call(startThread, { params: { roomId: room.roomId }, body })).post.threadId
})
afterAll(() => t.close())

const post = (by: TestMember, markdown = WORDS, id: string = crypto.randomUUID()) =>
  by.call(addPost, { params: { roomId: room.roomId, threadId }, body: { id, markdown } })

describe('where the writer works', () => {
  it('makes a hat of words that are none to others', async () => {
    await expect(post(layla)).resolves.toMatchObject({ state: 'standing' })
    await expect(post(ana)).rejects.toMatchObject({
      code: 'words.carry_a_hat',
      details: { findings: [{ rule: 'affiliation.own-institution', start: WORDS.indexOf('Glimmerworks') }] },
    })
  })

  it('counts once the member is remembered, in edits, and in titles', async () => {
    const { id } = await post(ana, 'A mild spring, I would say.')
    await expect(post(ana)).rejects.toMatchObject({ code: 'words.carry_a_hat' })
    await expect(
      ana.call(editPost, { params: { roomId: room.roomId, postId: id }, body: { markdown: WORDS } }),
    ).rejects.toMatchObject({ code: 'words.carry_a_hat' })
    const body = { id: crypto.randomUUID(), title: WORDS, post: { id: crypto.randomUUID(), markdown: 'Well?' } }
    await expect(ana.call(startThread, { params: { roomId: room.roomId }, body })).rejects.toMatchObject({
      code: 'words.carry_a_hat',
      details: { where: 'body/title' },
    })
  })

  it('is told to the writer alone: the desk does not read it', async () => {
    const id = crypto.randomUUID()
    await ana.call(contestHat, { params: { roomId: room.roomId, threadId }, body: { id, markdown: WORDS } })
    const { items } = await mo.call(readDesk, { params: { roomId: room.roomId } })
    const held = items.map((item) => item.held)
    expect(held.find((one) => one.id === id)).toMatchObject({ findings: [] })
    expect(JSON.stringify(held)).not.toContain('own-institution')
  })
})
