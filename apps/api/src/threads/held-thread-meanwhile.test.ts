import { acceptHeldPost, readDesk, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { listMyHeldPosts, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { listNotifications } from '@cloakroom/contract/notifications.ts'
import { amendRules } from '@cloakroom/contract/order.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { listThreads, startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { letWordsGo } from '../retention/let-words-go.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

// What becomes of a thread at the desk when something else happens.

let t: TestHouse
let mo: TestMember
let ana: TestMember
let ben: TestMember
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  ben = await aMember(t)
})
afterAll(() => t.close())

beforeEach(async () => {
  room = await aRoom(t, mo, { members: [ana, ben], charter: { retentionDays: 30 } })
  await ruled(1)
})

const ruled = (firstPosts: number) => mo.call(amendRules, { params: room, body: { slowMinutes: 0, firstPosts } })
const begin = (id: string, post: { id: string; markdown: string }) =>
  ana.call(startThread, { params: room, body: { id, title: 'About marmalade', topics: ['m-coc'], post } })

async function held() {
  const which = { threadId: crypto.randomUUID(), postId: crypto.randomUUID() }
  const { thread } = await begin(which.threadId, { id: which.postId, markdown: 'Who likes marmalade?' })
  expect(thread).toBeNull()
  return which
}
const at = ({ postId }: { postId: string }) => ({ params: { roomId: room.roomId, postId } })
const titles = async () => (await ben.call(listThreads, { params: room })).threads.map(({ thread }) => thread.title)
const reason = 'Say more of what you ask.'

describe('in the meantime', () => {
  it('its writer was removed: they see nothing of it, and the desk decides as before', async () => {
    const [inside, away] = [await held(), await held()]
    await mo.call(removePerson, { params: { roomId: room.roomId, memberId: ana.memberId } })
    await expect(ana.call(listMyHeldPosts, { params: room })).rejects.toMatchObject({ code: 'not_found' })
    await expect(ana.call(takeBackHeldPost, at(inside))).rejects.toMatchObject({ code: 'not_found' })
    await mo.call(returnHeldPost, { ...at(away), body: { reason } })
    expect((await ana.call(listNotifications)).notifications.map(({ roomId }) => roomId)).not.toContain(room.roomId)
    expect(await mo.call(acceptHeldPost, at(inside))).toMatchObject({ by: { personalName: 'Ana Silva' } })
    expect(await titles()).toEqual(['About marmalade'])
  })

  it('the room was closed: nothing begins there any more, its seat is burnt, and its words go with the others', async () => {
    const which = await held()
    const seatOf = async () =>
      (await asOwner<{ seat: string }>(t, 'select seat from held_posts where id = $1', [which.postId])).rows[0]?.seat
    const seat = await seatOf()
    await mo.call(closeRoom, { params: room, body: { name: room.name } })
    await expect(mo.call(acceptHeldPost, at(which))).rejects.toMatchObject({ code: 'room.closed' })
    await expect(begin(crypto.randomUUID(), { id: crypto.randomUUID(), markdown: 'And now?' })).rejects.toMatchObject({
      code: 'room.closed',
    })
    expect(await seatOf()).not.toBe(seat)
    await letWordsGo({ ...t.house, now: () => new Date(t.clock.now().getTime() + 31 * 86_400_000) })
    expect(await seatOf()).toBeUndefined()
  })

  it('the rule was lifted: what is held stays held; a topic was given up: it is left out', async () => {
    const which = await held()
    await ruled(0)
    expect((await mo.call(readDesk, { params: room })).items).toHaveLength(1)
    await asOwner(t, `update topics set is_retired = true where id = 'm-coc'`)
    await mo.call(acceptHeldPost, at(which))
    await asOwner(t, `update topics set is_retired = false where id = 'm-coc'`)
    expect((await ben.call(listThreads, { params: room })).threads[0]?.thread.topics).toEqual([])
  })

  it('somebody else’s thread has taken its name: it cannot be let in twice', async () => {
    const which = await held()
    await asOwner(
      t,
      `insert into threads (room_id, id, title, topics, post_count, version, latest_at, latest_seq)
        values ($1, $2, 'Another', '{}', 0, 0, now(), 0)`,
      [room.roomId, which.threadId],
    )
    await expect(mo.call(acceptHeldPost, at(which))).rejects.toMatchObject({ code: 'held.decided_already' })
  })
})

it('the store takes nothing for a thread that is not there, but for its beginning', async () => {
  const into = (title: string | null, parentId: string | null) =>
    asOwner(
      t,
      `insert into held_posts (room_id, id, thread_id, parent_id, seat, markdown, findings, charter_version, at, state, title, topics)
        values ($1, gen_random_uuid(), gen_random_uuid(), $2, gen_random_uuid(), 'Well?', '[]', 1, now(), 'waiting', $3, $4)`,
      [room.roomId, parentId, title, title && []],
    )
  await expect(into(null, null)).rejects.toThrow('foreign key')
  await expect(into('About marmalade', crypto.randomUUID())).rejects.toThrow('held_posts_start')
  await into('About marmalade', null)
})
