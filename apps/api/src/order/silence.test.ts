import { contestThread } from '@cloakroom/contract/held-threads.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { readDesk } from '@cloakroom/contract/desk.ts'
import { liftSilence, silenceSeat } from '@cloakroom/contract/order.ts'
import { addPost, editPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { readRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { letGo } from '../retention/let-go.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextQuarter, write } from '../waiting/testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let ben: TestMember
let room: TestRoom
let threadId: string
let postId: string

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
  ben = await aMember(t)
  room = await aRoom(t, mo, { charter: { attribution: 'handle' }, members: [ana, ben] })
  ;[threadId, postId] = [crypto.randomUUID(), crypto.randomUUID()]
  const post = { id: postId, markdown: 'Well?' }
  await ana.call(startThread, { params: room, body: { id: threadId, title: 'Whether to wait', post } })
})
afterAll(() => t.close())

const say = (by: TestMember, markdown = 'I say.') =>
  by.call(addPost, { params: { roomId: room.roomId, threadId }, body: { id: crypto.randomUUID(), markdown } })
const abilities = async (by: TestMember, { roomId } = room) =>
  (await by.call(readRoom, { params: { roomId } })).abilities
const at = () => ({ params: { roomId: room.roomId, postId } })
const silenced = { code: 'seat.silenced' }

it('shuts one seat up for a time, in all the ways there are to write, and tells nobody else', async () => {
  // The house remembers that she may write; a moment later she may not.
  expect(await say(ana)).toMatchObject({ state: 'standing' })
  const { room: before } = await ben.call(readRoom, { params: room })
  await mo.call(silenceSeat, { ...at(), body: { length: 'day' } })
  await expect(say(ana)).rejects.toMatchObject(silenced)
  await expect(ana.call(editPost, { ...at(), body: { markdown: 'Well then?' } })).rejects.toMatchObject(silenced)
  const thread = { id: crypto.randomUUID(), title: 'Another', post: { id: crypto.randomUUID(), markdown: 'Well?' } }
  await expect(ana.call(startThread, { params: room, body: thread })).rejects.toMatchObject(silenced)
  const contested = { id: crypto.randomUUID(), markdown: 'On behalf of my agency, I object.' }
  const params = { roomId: room.roomId, threadId }
  await expect(ana.call(contestHat, { params, body: contested })).rejects.toMatchObject(silenced)
  await expect(ana.call(contestThread, { params: room, body: thread })).rejects.toMatchObject(silenced)
  expect(await abilities(ana)).toMatchObject({ writes: false, silentUntil: expect.any(String) })
  expect(await abilities(ben)).toMatchObject({ writes: true, silentUntil: null })
  expect(await say(ben)).toMatchObject({ state: 'standing' })
  const { room: after } = await ben.call(readRoom, { params: room })
  // One post came since; the silence is no event.
  expect(after.seq).toBe(before.seq + 1)
})

it('shows moderators a seat as the room shows it, and is theirs to lift', async () => {
  const { silences } = await mo.call(readDesk, { params: room })
  expect(silences).toMatchObject([{ postId, threadId, by: { kind: 'handle' } }])
  expect(JSON.stringify(silences)).not.toContain(ana.memberId)
  await expect(ana.call(liftSilence, at())).rejects.toMatchObject({ code: 'not_found' })
  await mo.call(liftSilence, at())
  await expect(mo.call(liftSilence, at())).rejects.toMatchObject({ code: 'not_found' })
  expect(await say(ana)).toMatchObject({ state: 'standing' })
  expect((await mo.call(readDesk, { params: room })).silences).toEqual([])
})

it('ends by itself, and then nothing is kept of it', async () => {
  await mo.call(silenceSeat, { ...at(), body: { length: 'hour' } })
  await expect(say(ana)).rejects.toMatchObject(silenced)
  t.clock.advance(61 * 60_000)
  expect(await say(ana)).toMatchObject({ state: 'standing' })
  await letGo(t.house)
  expect((await asOwner(t, 'select from silences')).rows).toEqual([])
})

it('takes nobody the right to withdraw', async () => {
  const { id } = await say(ana)
  await mo.call(silenceSeat, { ...at(), body: { length: 'hour' } })
  const withdrawn = await ana.call(withdrawPost, { params: { roomId: room.roomId, postId: id } })
  expect(withdrawn).toMatchObject({ state: 'withdrawn', by: 'writer' })
  await mo.call(liftSilence, at())
})

it('holds where each post has a seat of its own, and leads to nobody: what is kept is the seat of that post', async () => {
  const quiet = await aQuietRoom(t)
  const [keeper, writer, other] = quiet.members as [TestMember, TestMember, TestMember]
  const { id } = await write(writer, quiet.place, 'Out of order.')
  const { id: another } = await write(writer, quiet.place, 'Said before.')
  await nextQuarter(t)
  await keeper.call(silenceSeat, { params: { roomId: quiet.roomId, postId: id }, body: { length: 'week' } })
  await expect(write(writer, quiet.place, 'Once more.')).rejects.toMatchObject(silenced)
  expect(await write(other, quiet.place, 'Let us go on.')).toMatchObject({ state: 'waiting' })
  expect(await abilities(writer, quiet.room)).toMatchObject({ writes: false })
  expect(await abilities(other, quiet.room)).toMatchObject({ writes: true, silentUntil: null })
  const { rows: kept } = await asOwner<{ seat: string }>(t, 'select seat from silences where room_id = $1', [
    quiet.roomId,
  ])
  const { rows: seats } = await asOwner<{ id: string; seat: string }>(
    t,
    'select id, seat from posts where id = any($1)',
    [[id, another]],
  )
  expect(kept).toEqual([{ seat: seats.find((one) => one.id === id)?.seat }])
  expect(seats.find((one) => one.id === another)?.seat).not.toBe(kept[0]?.seat)
  expect((await keeper.call(readDesk, { params: quiet.room })).silences).toMatchObject([
    { by: { kind: 'participant' } },
  ])
})
