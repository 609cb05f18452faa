import { addPost, readPost, readPosts } from '@cloakroom/contract/posts.ts'
import { inviteToRoom, listRoomInvitations } from '@cloakroom/contract/room-invitations.ts'
import { amendRole, leaveRoom, readSeats } from '@cloakroom/contract/people.ts'
import { amendCharter, closeRoom, readRoom, type RoomView } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aRoom } from './testing.ts'

let t: TestHouse
let owner: Database
let mo: TestMember
let ana: TestMember

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'ليلى حداد' })
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

async function aThreadBy(member: TestMember, roomId: string) {
  const post = { id: crypto.randomUUID(), markdown: 'I would rather wait a year.' }
  const threadId = crypto.randomUUID()
  await member.call(startThread, {
    params: { roomId },
    body: { id: threadId, title: 'Whether to wait', topics: [], post },
  })
  return { threadId, postId: post.id }
}

const close = (by: TestMember, room: RoomView) =>
  by.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } })
const count = async (table: string, roomId: string) =>
  (await owner.pool.query(`select from ${table} where room_id = $1`, [roomId])).rowCount

it.each(['named', 'handle'] as const)(
  'burns a %s room: words stay, and nobody can tell whose they are',
  async (attribution) => {
    const room = await aRoom(t, mo, { charter: { attribution }, members: [ana] })
    const { threadId, postId } = await aThreadBy(ana, room.id)
    const asked = { params: { roomId: room.id, postId } }
    expect(await mo.call(readPost, asked)).toMatchObject({ by: { kind: attribution } })
    const page = () => mo.call(readPosts, { params: { roomId: room.id, threadId } })
    expect((await page()).page.posts).toMatchObject([{ by: { kind: attribution } }])

    expect(await close(mo, room)).toMatchObject({ state: 'closed', seq: 2 })

    for (const reader of [mo, ana])
      expect(await reader.call(readPost, asked)).toMatchObject({
        markdown: 'I would rather wait a year.',
        by: { kind: 'participant' },
      })
    expect((await page()).page.posts).toMatchObject([{ by: { kind: 'participant' } }])
    expect((await page()).own.mine).toEqual([])
    expect(await count('room_keys', room.id)).toBe(0)
    expect(await count('seat_handles', room.id)).toBe(0)
    const mine = await ana.call(readRoom, { params: { roomId: room.id } })
    expect(mine.abilities).toMatchObject({ moderates: false, writes: false, mySeat: null, myHandle: null })
    const body = { id: crypto.randomUUID(), markdown: 'One more thing.' }
    await expect(ana.call(addPost, { params: { roomId: room.id, threadId }, body })).rejects.toMatchObject({
      code: 'room.closed',
    })
    const seats = await ana.call(readSeats, { params: { roomId: room.id } })
    expect(seats).toMatchObject(attribution === 'handle' ? { handles: [] } : { kind: 'named' })
  },
)

it('takes the posts of one writer apart, in the store too', async () => {
  const room = await aRoom(t, mo, { charter: { attribution: 'handle' }, members: [ana] })
  for (let n = 0; n < 3; n++) await aThreadBy(ana, room.id)
  const seats = async () =>
    (await owner.pool.query<{ seat: string }>('select seat from posts where room_id = $1', [room.id])).rows.map(
      (row) => row.seat,
    )
  const before = await seats()
  expect(new Set(before).size).toBe(1)
  await close(mo, room)
  expect(new Set([...before, ...(await seats())]).size).toBe(4)
})

it('asks for the name, of a moderator, once', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  await expect(close(mo, { ...room, name: 'something else' })).rejects.toMatchObject({ code: 'room.name_differs' })
  await expect(close(ana, room)).rejects.toMatchObject({ code: 'not_found' })
  await close(mo, room)
  await expect(close(mo, room)).rejects.toMatchObject({ code: 'room.closed' })
})

it('leaves nothing to amend, nobody to invite and nobody invited', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const late = await aMember(t)
  await mo.call(inviteToRoom, { params: { roomId: room.id }, body: { memberId: late.memberId } })
  await close(mo, room)
  expect((await late.call(listRoomInvitations)).invitations).toEqual([])
  const { attribution: _, version, ...charter } = room.charter
  const refused = [
    mo.call(inviteToRoom, { params: { roomId: room.id }, body: { memberId: late.memberId } }),
    mo.call(amendCharter, { params: { roomId: room.id }, body: { replaces: version, charter } }),
    mo.call(amendRole, { params: { roomId: room.id, memberId: ana.memberId }, body: { role: 'moderator' } }),
  ]
  await Promise.all(refused.map((one) => expect(one).rejects.toMatchObject({ code: 'room.closed' })))
  await mo.call(leaveRoom, { params: { roomId: room.id } })
})

it('takes no post that was on its way while the room was closed', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const { threadId } = await aThreadBy(ana, room.id)
  const writing = Array.from({ length: 12 }, (_, n) =>
    ana.call(addPost, {
      params: { roomId: room.id, threadId },
      body: { id: crypto.randomUUID(), markdown: `Thought ${n}.` },
    }),
  )
  const [closing, ...posts] = await Promise.allSettled([close(mo, room), ...writing])
  expect(closing).toMatchObject({ status: 'fulfilled' })
  const { rows } = await owner.pool.query<{ kind: string }>(
    'select kind from room_events where room_id = $1 order by seq',
    [room.id],
  )
  const taken = posts.filter(({ status }) => status === 'fulfilled').length
  expect(rows.map(({ kind }) => kind)).toEqual(['thread.started', ...Array(taken).fill('post.added'), 'room.closed'])
  const reasons = posts.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  expect(new Set(reasons)).toEqual(reasons.length > 0 ? new Set(['room.closed']) : new Set())
})
