import { addPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { endMembership } from '@cloakroom/contract/members.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { amendCharter, closeRoom } from '@cloakroom/contract/rooms.ts'
import { countMyTakeouts, takeOut } from '@cloakroom/contract/takeouts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aQuietRoom, nextQuarter, write } from '../waiting/testing.ts'
import { acceptStanding, aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let owner: Database
let mo: TestMember
let ana: TestMember
let layla: TestMember

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'ليلى حداد' })
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

async function aPost({ roomId }: TestRoom, by: TestMember, markdown: string) {
  const threadId = crypto.randomUUID()
  const post = { id: crypto.randomUUID(), markdown: 'Well?' }
  await mo.call(startThread, { params: { roomId }, body: { id: threadId, title: 'Whether to wait', post } })
  const { id } = await by.call(addPost, { params: { roomId, threadId }, body: { id: crypto.randomUUID(), markdown } })
  return { roomId, postId: id }
}
const take = (by: TestMember, params: { roomId: string; postId: string }, passage: string) =>
  by.call(takeOut, { params, body: { passage } })
const minesTakenOut = async (room: TestRoom, by: TestMember) =>
  (await by.call(countMyTakeouts, { params: { roomId: room.id } })).posts
const counted = async (postId: string) =>
  (await owner.pool.query('select * from takeouts where post_id = $1', [postId])).rows

it('takes out words and a month: nobody, no room, no link', async () => {
  const room = await aRoom(t, mo, { name: 'Canary Room', members: [ana, layla] })
  const params = await aPost(
    room,
    ana,
    'I **would wait**, as ليلى حداد says on [this page](https://house.example/rooms/9).',
  )
  const { payload } = await layla.ask(takeOut, {
    params,
    body: { passage: 'would wait, as ليلى حداد says on this page' },
  })
  const thisMonth = t.clock.now().toISOString().slice(0, 7)
  expect(JSON.parse(payload)).toMatchObject({
    words: 'would wait, as [a participant] says on this page',
    speaker: 'a participant',
    month: thisMonth,
    masked: { people: 1, institutions: 0, addresses: 0 },
  })
  for (const canary of ['Canary', room.id, params.postId, ana.memberId, layla.memberId, 'Silva', 'example'])
    expect(payload).not.toContain(canary)
})

it('names nobody who was removed or has left the network, also once the room is closed', async () => {
  const [gil, pia] = [await aMember(t, { personalName: 'Gil Marlow' }), await aMember(t, { personalName: 'Pia Noor' })]
  const room = await aRoom(t, mo, { members: [ana, gil, pia] })
  const said = 'Gil Marlow waited, and so did Pia Noor.'
  const params = await aPost(room, ana, said)
  await mo.call(removePerson, { params: { roomId: room.id, memberId: gil.memberId } })
  const ruth = await aMember(t, { isSteward: true })
  await ruth.call(endMembership, { params: { memberId: pia.memberId } })
  const taken = { words: '[a participant] waited, and so did [a participant].' }
  await expect(take(mo, params, said)).resolves.toMatchObject(taken)
  await mo.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } })
  await expect(take(mo, params, said)).resolves.toMatchObject(taken)
})

it('counts by month, whoever takes', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const params = await aPost(room, ana, 'I would wait.')
  await Promise.all([ana, layla, mo, layla].map((by) => take(by, params, 'wait')))
  const month = t.clock.now().toISOString().slice(0, 7)
  expect(await counted(params.postId)).toEqual([{ room_id: room.id, post_id: params.postId, month, times: 4 }])
})

it('masks institutions whoever works there, unless they are asked for', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const said = 'The Ministry of Justice refused, says Ana Silva; see https://house.example/9. And so did INTERPOL.'
  const params = await aPost(room, ana, said)
  await expect(take(layla, params, said)).resolves.toMatchObject({
    words: '[an institution] refused, says [a participant]; see […]. And so did [an institution].',
    masked: { people: 1, institutions: 2, addresses: 1 },
  })
  const kept = await layla.call(takeOut, { params, body: { passage: said, keepInstitutions: true } })
  expect(kept.words).toBe('The Ministry of Justice refused, says [a participant]; see […]. And so did INTERPOL.')
  expect(kept.masked).toEqual({ people: 1, institutions: 0, addresses: 1 })
  for (const form of Object.values(kept.forms)) expect(form).not.toMatch(/Silva|house\.example/)
})

it('does not tell, by what it masks, who is in a room that does not show it', async () => {
  const nobodyHere = await aMember(t, { personalName: 'Ines Okafor' })
  const room = await aRoom(t, mo, { charter: { attribution: 'handle' }, members: [ana] })
  const params = await aPost(room, ana, 'Neither Ana Silva nor Ines Okafor nor Ada Nobody said so.')
  const { words } = await take(mo, params, 'Neither Ana Silva nor Ines Okafor nor Ada Nobody said so.')
  expect(words).toBe('Neither [a participant] nor [a participant] nor Ada Nobody said so.')
  expect(nobodyHere.memberId).not.toBe(ana.memberId)
})

it.each(['named', 'handle'] as const)(
  'tells a writer of how many of their posts words were taken out, in a room that is %s',
  async (attribution) => {
    const room = await aRoom(t, mo, { charter: { attribution }, members: [ana, layla] })
    expect(await minesTakenOut(room, ana)).toBe(0)
    const first = await aPost(room, ana, 'I would wait.')
    const second = await aPost(room, ana, 'I would go.')
    await Promise.all([take(layla, first, 'wait'), take(mo, first, 'would'), take(mo, second, 'go')])
    expect(await Promise.all([ana, layla, mo].map((by) => minesTakenOut(room, by)))).toEqual([2, 0, 0])
    await mo.call(removePerson, { params: { roomId: room.id, memberId: ana.memberId } })
    await expect(minesTakenOut(room, ana)).rejects.toMatchObject({ code: 'not_found' })
  },
)

it('tells it also where each post has a seat of its own, and nobody once the room is closed', async () => {
  const { room, place, moderator, members } = await aQuietRoom(t)
  const [, writer, other] = members
  if (!writer || !other) throw new Error('there is nobody to write')
  const id = crypto.randomUUID()
  await write(writer, place, 'I would wait.', { id })
  await nextQuarter(t)
  await take(other, { roomId: room.id, postId: id }, 'wait')
  expect(await Promise.all([writer, other, moderator].map((by) => minesTakenOut(room, by)))).toEqual([1, 0, 0])
  await moderator.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } })
  expect(await minesTakenOut(room, writer)).toBe(0)
})

it('takes only what stands in the post, and counts nothing else', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const params = await aPost(room, ana, 'I would wait.')
  await expect(take(mo, params, 'I would not wait.')).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
  await ana.call(withdrawPost, { params })
  await expect(take(mo, params, 'I would wait.')).rejects.toMatchObject({ code: 'post.withdrawn' })
  expect(await counted(params.postId)).toEqual([])
})

it('asks the charter under which the post was written, not the one that stands now', async () => {
  const room = await aRoom(t, mo, { charter: { quoting: 'never' }, members: [ana] })
  const before = await aPost(room, ana, 'Said while it was never.')
  const { attribution: _, version: replaces, ...charter } = room.charter
  const amend = (version: number, quoting: 'free' | 'ask') =>
    mo
      .call(amendCharter, {
        params: { roomId: room.id },
        body: { replaces: version, charter: { ...charter, quoting } },
      })
      .then(() => acceptStanding(room.id, ana))
  await amend(replaces, 'free')
  const between = await aPost(room, ana, 'Said while it was free.')
  await amend(replaces + 1, 'ask')
  await expect(take(mo, before, 'Said')).rejects.toMatchObject({ code: 'quote.not_allowed' })
  await expect(take(mo, between, 'Said')).resolves.toMatchObject({ words: 'Said' })
  await expect(take(mo, await aPost(room, ana, 'Said now.'), 'Said')).rejects.toMatchObject({
    code: 'quote.not_allowed',
  })
})

it('is there for the members of the room, also after it was closed', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const other = await aRoom(t, mo)
  const params = await aPost(room, ana, 'I would wait.')
  await mo.call(removePerson, { params: { roomId: room.id, memberId: layla.memberId } })
  await expect(take(layla, params, 'wait')).rejects.toMatchObject({ code: 'not_found' })
  await expect(take(mo, { ...params, roomId: other.id }, 'wait')).rejects.toMatchObject({ code: 'not_found' })
  await mo.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } })
  await expect(take(ana, params, 'wait')).resolves.toMatchObject({ speaker: 'a participant' })
})
