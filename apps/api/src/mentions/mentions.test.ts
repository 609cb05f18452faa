import { mentionOf, readMentionable } from '@cloakroom/contract/mentions.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { addPost, editPost } from '@cloakroom/contract/posts.ts'
import { amendMe } from '@cloakroom/contract/members.ts'
import { leaveRoom } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

const NOT_HERE = { code: 'mention.not_here' }
let t: TestHouse
let ana: TestMember
let layla: TestMember
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  ana = await aMember(t, { opensRooms: true, personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'ليلى حداد' })
  room = await aRoom(t, ana, { members: [layla] })
})
afterAll(() => t.close())

const post = (markdown: string) => ({ id: crypto.randomUUID(), markdown })

async function start(who: TestMember, roomId: string, markdown = 'First.') {
  const body = { id: crypto.randomUUID(), title: 'A thread', topics: [], post: post(markdown) }
  await who.call(startThread, { params: { roomId }, body })
  return { params: { roomId, threadId: body.id }, postId: body.post.id }
}

async function seatOf(name: string, roomId: string): Promise<string> {
  const { people } = await ana.call(readMentionable, { params: { roomId } })
  const found = people.find((one) => one.name === name)
  if (!found) throw new Error(`${name} cannot be mentioned`)
  return found.seat
}

describe('in a room that names', () => {
  it('whoever is in it can be mentioned, before they have said a word; the words keep a seat and no name', async () => {
    const { params } = await start(ana, room.roomId)
    const seat = await seatOf('ليلى حداد', room.roomId)
    const sent = await ana.call(addPost, { params, body: post(`What does ${mentionOf(seat)} say?`) })
    expect(sent).toMatchObject({ state: 'standing', markdown: `What does @{${seat}} say?` })
    expect(JSON.stringify(sent)).not.toContain(layla.memberId)
    const answer = await layla.call(addPost, { params, body: post('I would wait.') })
    expect(answer).toMatchObject({ by: { seat } })
  })

  it('shows the name that somebody has now', async () => {
    const sam = await aMember(t, { personalName: 'Sam Before' })
    const { roomId } = await aRoom(t, ana, { members: [sam] })
    const seat = await seatOf('Sam Before', roomId)
    await sam.call(amendMe, { body: { personalName: 'Sam After' } })
    expect(await seatOf('Sam After', roomId)).toBe(seat)
  })

  it('nobody else can: no made-up seat, no seat of another room, not who has left; what stands may stay', async () => {
    const dora = await aMember(t, { personalName: 'Dora Quill' })
    const [here, elsewhere] = [await aRoom(t, ana, { members: [dora] }), await aRoom(t, ana, { members: [dora] })]
    const seat = await seatOf('Dora Quill', here.roomId)
    const { params, postId } = await start(ana, here.roomId, `Ask ${mentionOf(seat)}.`)
    const strange = [crypto.randomUUID(), await seatOf('Dora Quill', elsewhere.roomId)]
    await dora.call(leaveRoom, { params })
    for (const one of [...strange, seat]) {
      const words = post(`Ask ${mentionOf(one)}.`)
      await expect(ana.call(addPost, { params, body: words })).rejects.toMatchObject(NOT_HERE)
      await expect(ana.call(contestHat, { params, body: words })).rejects.toMatchObject(NOT_HERE)
      await expect(start(ana, here.roomId, words.markdown)).rejects.toMatchObject(NOT_HERE)
    }
    const edit = (markdown: string) => ana.call(editPost, { params: { ...params, postId }, body: { markdown } })
    await expect(edit(`Ask ${mentionOf(strange[0] ?? '')}.`)).rejects.toMatchObject(NOT_HERE)
    expect(await edit(`Better ask ${mentionOf(seat)}.`)).toMatchObject({ state: 'standing' })
  })

  it('a seat does not leave the room in the words', async () => {
    const seat = await seatOf('Ana Silva', room.roomId)
    const words = `I agree with ${mentionOf(seat)} on sand.`
    const { params, postId } = await start(ana, room.roomId, words)
    const taken = await layla.call(takeOut, { params: { ...params, postId }, body: { passage: words } })
    expect(taken.words).toBe('I agree with [a participant] on sand.')
  })

  it('nobody can be once its key is burnt', async () => {
    const { roomId, name } = await aRoom(t, ana, { members: [layla] })
    await start(ana, roomId)
    await ana.call(closeRoom, { params: { roomId }, body: { name } })
    expect(await layla.call(readMentionable, { params: { roomId } })).toEqual({ people: [] })
  })
})

describe('in a room that speaks under handles', () => {
  it('handles can be mentioned that somebody has spoken under, and no name is told', async () => {
    const { roomId } = await aRoom(t, ana, { members: [layla], charter: { attribution: 'handle' } })
    const { params } = await start(ana, roomId)
    const mentionable = () => layla.call(readMentionable, { params: { roomId } })
    const { people } = await mentionable()
    expect(people).toMatchObject([{ name: expect.stringMatching(/^Heron/) }])
    await layla.call(addPost, { params, body: post('I am here.') })
    expect((await mentionable()).people).toHaveLength(2)
  })
})

describe('in a room that does not attribute', () => {
  it('nobody can be mentioned', async () => {
    const people = await Promise.all(Array.from({ length: 7 }, () => aMember(t)))
    const { roomId } = await aRoom(t, ana, { members: people, charter: { attribution: 'unattributed' } })
    expect(await ana.call(readMentionable, { params: { roomId } })).toEqual({ people: [] })
    await expect(start(ana, roomId, mentionOf(crypto.randomUUID()))).rejects.toMatchObject(NOT_HERE)
  })
})
