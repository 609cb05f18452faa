import { acceptHeldPost, readDesk, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestHat, listMyHeldPosts, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { addPost, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { amendRole, removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

const HAT = 'On behalf of the Ministry of Finance, I say that we should wait.'

let t: TestHouse
let owner: Database
let mo: TestMember
let ana: TestMember
let layla: TestMember
let room: TestRoom
let threadId: string

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'ليلى حداد' })
  room = await aRoom(t, mo, { members: [ana, layla] })
  threadId = await aThread(room)
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

async function aThread({ roomId }: TestRoom): Promise<string> {
  const body = {
    id: crypto.randomUUID(),
    title: 'Whether to wait',
    post: { id: crypto.randomUUID(), markdown: 'Well?' },
  }
  await mo.call(startThread, { params: { roomId }, body })
  return body.id
}

const contest = (
  by: TestMember,
  markdown = HAT,
  id: string = crypto.randomUUID(),
  at = { roomId: room.roomId, threadId },
) => by.call(contestHat, { params: at, body: { id, markdown } })
const desk = async (by = mo, roomId = room.roomId) =>
  (await by.call(readDesk, { params: { roomId } })).items.map(({ held }) => held)
const mine = async (by: TestMember, roomId = room.roomId) =>
  (await by.call(listMyHeldPosts, { params: { roomId } })).held
const at = (postId: string, { roomId } = room) => ({ params: { roomId, postId } })
const waits = async (id: string) => (await desk()).some((held) => held.id === id)

describe('“it is not my hat”', () => {
  it('holds a post that a strict room refuses, with its findings, and keeps it out of the thread', async () => {
    const id = crypto.randomUUID()
    await expect(
      ana.call(addPost, { params: { roomId: room.roomId, threadId }, body: { id, markdown: HAT } }),
    ).rejects.toMatchObject({ code: 'words.carry_a_hat' })
    const held = await contest(ana, HAT, id)
    expect(held).toMatchObject({
      id,
      threadId,
      threadTitle: 'Whether to wait',
      markdown: HAT,
      state: 'waiting',
      reason: null,
      by: { kind: 'named', personalName: 'Ana Silva' },
    })
    expect(held.findings.length).toBeGreaterThan(0)
    expect(HAT.slice(held.findings[0]?.start, held.findings[0]?.end)).toContain('behalf')
    expect(held.at).toMatch(/T\d\d:\d\dZ$/)
    expect(await desk()).toContainEqual(held)
    expect(await mine(ana)).toContainEqual(held)
    expect(await mine(layla)).toEqual([])
    const { page } = await layla.call(readPosts, { params: { roomId: room.roomId, threadId } })
    expect(page.posts.map((post) => post.id)).not.toContain(id)
    await expect(layla.call(readPost, at(id))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('holds once what is sent twice, and takes no id that stands for other words', async () => {
    const id = crypto.randomUUID()
    const [one, two] = await Promise.all([contest(ana, HAT, id), contest(ana, HAT, id)])
    expect(two).toEqual(one)
    await expect(contest(layla, HAT, id)).rejects.toMatchObject({ code: 'post.id_taken' })
    const { id: posted } = await ana.call(addPost, {
      params: { roomId: room.roomId, threadId },
      body: { id: crypto.randomUUID(), markdown: 'I would wait.' },
    })
    await expect(contest(ana, HAT, posted)).rejects.toMatchObject({ code: 'post.id_taken' })
  })

  it('holds words without a finding too, but not without words', async () => {
    expect(await contest(ana, 'Let us wait.')).toMatchObject({ findings: [], state: 'waiting' })
    await expect(contest(ana, '  ')).rejects.toMatchObject({ code: 'words.empty' })
  })

  it('asks of a held post what any post is asked', async () => {
    const body = { id: crypto.randomUUID(), markdown: HAT, parentId: crypto.randomUUID() }
    await expect(ana.call(contestHat, { params: { roomId: room.roomId, threadId }, body })).rejects.toMatchObject({
      code: 'not_found',
    })
    const reply = await ana.call(addPost, {
      params: { roomId: room.roomId, threadId },
      body: { id: crypto.randomUUID(), markdown: 'Soon gone.' },
    })
    await ana.call(withdrawPost, at(reply.id))
    await expect(
      layla.call(contestHat, { params: { roomId: room.roomId, threadId }, body: { ...body, parentId: reply.id } }),
    ).rejects.toMatchObject({ code: 'post.withdrawn' })
  })
})

describe('the desk', () => {
  it('accepts: the post stands in its thread under its writer, and no copy stays at the desk', async () => {
    const held = await contest(layla)
    const post = await mo.call(acceptHeldPost, at(held.id))
    expect(post).toMatchObject({
      state: 'standing',
      id: held.id,
      markdown: HAT,
      by: { personalName: 'ليلى حداد' },
    })
    expect(await ana.call(readPost, at(held.id))).toEqual(post)
    const { own } = await layla.call(readPosts, { params: { roomId: room.roomId, threadId } })
    expect(own.mine).toContain(held.id)
    expect(await waits(held.id)).toBe(false)
    expect((await mine(layla)).map(({ id }) => id)).not.toContain(held.id)
    await layla.call(withdrawPost, at(held.id))
    const { rows } = await owner.pool.query('select markdown, findings from held_posts where id = $1', [held.id])
    expect(rows).toEqual([{ markdown: '', findings: [] }])
    expect(await contest(layla, HAT, held.id)).toMatchObject({ state: 'accepted' })
  })

  it('returns: with a reason that carries no hat, and without the moderator’s name', async () => {
    const { id } = await contest(ana)
    const give = (reason: string) => mo.call(returnHeldPost, { ...at(id), body: { reason } })
    await expect(give('As director of the World Bank I cannot let this stand.')).rejects.toMatchObject({
      code: 'words.carry_a_hat',
      details: { where: 'body/reason' },
    })
    await give('Say what you think yourself.')
    const returned = (await mine(ana)).find((held) => held.id === id)
    expect(returned).toMatchObject({ state: 'returned', reason: 'Say what you think yourself.', markdown: HAT })
    expect(JSON.stringify(returned)).not.toContain('Ferreira')
    expect(await waits(id)).toBe(false)
  })

  it('decides once: two moderators at the same time, in every pairing', async () => {
    await mo.call(amendRole, { params: { roomId: room.roomId, memberId: layla.memberId }, body: { role: 'moderator' } })
    const accept = (by: TestMember, id: string) => by.call(acceptHeldPost, at(id))
    const giveBack = (by: TestMember, id: string) => by.call(returnHeldPost, { ...at(id), body: { reason: 'Not so.' } })
    for (const [one, two] of [
      [accept, accept],
      [accept, giveBack],
      [giveBack, accept],
      [giveBack, giveBack],
    ] as const) {
      const { id } = await contest(ana)
      const outcomes = await Promise.allSettled([one(mo, id), two(layla, id)])
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'held.decided_already' },
      })
      const isIn = await ana.call(readPost, at(id)).then(
        () => true,
        () => false,
      )
      const isReturned = (await mine(ana)).some((held) => held.id === id)
      expect(isIn).toBe(!isReturned)
    }
    await mo.call(amendRole, { params: { roomId: room.roomId, memberId: layla.memberId }, body: { role: 'member' } })
  })

  it('is there for moderators alone', async () => {
    const { id } = await contest(ana)
    const refused = [
      desk(ana),
      ana.call(acceptHeldPost, at(id)),
      layla.call(returnHeldPost, { ...at(id), body: { reason: 'Not so.' } }),
    ]
    await Promise.all(refused.map((one) => expect(one).rejects.toMatchObject({ code: 'not_found' })))
    expect(await waits(id)).toBe(true)
  })

  it('lets nothing stand under words that were withdrawn meanwhile, nor twice under one id', async () => {
    const params = { roomId: room.roomId, threadId }
    const parent = await layla.call(addPost, { params, body: { id: crypto.randomUUID(), markdown: 'Ask me.' } })
    const id = crypto.randomUUID()
    await ana.call(contestHat, { params, body: { id, markdown: HAT, parentId: parent.id } })
    await layla.call(withdrawPost, at(parent.id))
    await expect(mo.call(acceptHeldPost, at(id))).rejects.toMatchObject({ code: 'post.withdrawn' })
    const { id: reworded } = await contest(ana)
    await ana.call(addPost, { params, body: { id: reworded, markdown: 'I say that we should wait.' } })
    await expect(mo.call(acceptHeldPost, at(reworded))).rejects.toMatchObject({ code: 'held.decided_already' })
  })
})

describe('taking a held post back', () => {
  it('is its writer’s to do, until it stands', async () => {
    const { id } = await contest(ana)
    await expect(layla.call(takeBackHeldPost, at(id))).rejects.toMatchObject({ code: 'not_found' })
    await expect(mo.call(takeBackHeldPost, at(id))).rejects.toMatchObject({ code: 'not_found' })
    await ana.call(takeBackHeldPost, at(id))
    expect(await waits(id)).toBe(false)
    expect((await owner.pool.query('select from held_posts where id = $1', [id])).rowCount).toBe(0)
    const accepted = await contest(ana)
    await mo.call(acceptHeldPost, at(accepted.id))
    await expect(ana.call(takeBackHeldPost, at(accepted.id))).rejects.toMatchObject({ code: 'held.decided_already' })
  })
})

it('keeps nothing open past a closing or a removal', async () => {
  const short = await aRoom(t, mo, { members: [ana, layla] })
  const inShort = { roomId: short.roomId, threadId: await aThread(short) }
  const { id } = await contest(ana, HAT, crypto.randomUUID(), inShort)
  const { id: removed } = await contest(layla, HAT, crypto.randomUUID(), inShort)
  await mo.call(removePerson, { params: { roomId: short.roomId, memberId: layla.memberId } })
  await expect(mine(layla, short.roomId)).rejects.toMatchObject({ code: 'not_found' })
  expect(await mo.call(acceptHeldPost, at(removed, short))).toMatchObject({ by: { personalName: 'ليلى حداد' } })
  await mo.call(closeRoom, { params: { roomId: short.roomId }, body: { name: short.name } })
  await expect(mo.call(acceptHeldPost, at(id, short))).rejects.toMatchObject({ code: 'room.closed' })
  await expect(contest(ana, HAT, crypto.randomUUID(), inShort)).rejects.toMatchObject({ code: 'room.closed' })
  expect(await mine(ana, short.roomId)).toEqual([])
  expect((await desk(mo, short.roomId)).map(({ by }) => by)).toEqual([{ kind: 'participant' }])
})
