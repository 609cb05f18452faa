import { dropAttachment, listMyAttachments } from '@cloakroom/contract/attachments.ts'
import { acceptHeldPost, reportPost } from '@cloakroom/contract/desk.ts'
import { contestHat, listMyHeldPosts, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { previewPost } from '@cloakroom/contract/previews.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, aThread } from '../digests/testing.ts'
import { letGo } from '../retention/let-go.ts'
import { letWordsGo } from '../retention/let-words-go.ts'
import { aRoom, seat } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter } from '../waiting/testing.ts'
import { eraseFiles } from './erase-files.ts'
import { download } from './testing.ts'
import * as desk from './testing-desk.ts'

// What the desk returns comes back with its files and its writer's mark, and goes out with them once it is written anew.

const DAY_MS = 24 * 60 * 60_000
let t: TestHouse
let mo: TestMember
let ana: TestMember
let ben: TestMember
let place: desk.Place
beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  ben = await aMember(t, { personalName: 'Ben Costa' })
  const { roomId } = await aRoom(t, mo, { members: [ana, ben] })
  place = { roomId, threadId: (await aThread(mo, roomId, { title: 'What we saw' })).threadId }
})
afterAll(() => t.close())

const bring = (postId: string, words?: string) => desk.bring(ana, place, postId, words)
const send = (more: Parameters<typeof desk.send>[2], by = ana, where = place) => desk.send(by, where, more)
const at = (postId: string, where = place) => desk.at(postId, where)
const sendBack = (postId: string, where = place, by = mo) => desk.sendBack(by, where, postId)
const heldBy = async (by = ana, { roomId } = place) => (await by.call(listMyHeldPosts, { params: { roomId } })).held
const filesOf = async (postId: string, by = ana) =>
  (await by.call(listMyAttachments, at(postId))).washed.map(({ attachment }) => attachment.id)
const reading = (id: string, ...who: TestMember[]) =>
  Promise.all(who.map(async (one) => (await download(one, place.roomId, id)) !== null))

/** Sent to the desk, not decided on. */
const atDesk = (files?: string[], by = ana, where = place) => desk.contest(by, where, files)
async function returned(...[files, by]: Parameters<typeof atDesk>) {
  const held = await atDesk(files, by)
  await sendBack(held.id)
  return held
}
/** It stood, was reported and came back. */
async function reported(where = place) {
  const id = crypto.randomUUID()
  const attachments = [await desk.bring(ana, where, id)]
  await send({ id, attachments, mark: 'never' }, ana, where)
  await ben.call(reportPost, { ...at(id, where), body: { reason: 'off-topic' } })
  await sendBack(id, where)
  return { id, attachments }
}
const notThere = { code: 'attachment.not_there' }

describe('what came back from the desk', () => {
  it('goes out again with its files, in the order in which its writer puts them, and with its mark', async () => {
    const { id, attachments } = await returned(['One.', 'Two.', 'Three.'])
    const [one = '', two = '', three = ''] = attachments
    expect((await heldBy()).find((held) => held.id === id)).toMatchObject({
      mark: 'ask',
      attachments: [{ id: one }, { id: two }, { id: three }],
    })
    expect(await filesOf(id)).toEqual(attachments)
    for (const by of [mo, ben]) expect(await filesOf(id, by)).toEqual([])
    // One is taken off; another is brought.
    await ana.call(dropAttachment, { params: { roomId: place.roomId, attachmentId: two } })
    const anew = crypto.randomUUID()
    const more = await bring(anew, 'Four.')
    const words = { id: anew, threadId: place.threadId, markdown: 'See this.', mark: 'ask', insteadOf: id } as const
    const shown = await ana.call(previewPost, { params: { roomId: place.roomId }, body: words })
    const files = [one, three, more].map((file, index) => ({ id: file, name: `text-${index + 1}.txt` }))
    const whole = { attachments: files, mark: 'ask' }
    expect(shown).toMatchObject({ room: { post: whole }, desk: whole })
    const sent = await send({ id: anew, attachments: [one, three, more], mark: 'ask', insteadOf: id })
    expect(sent).toMatchObject({ state: 'standing', ...whole })
    expect(await mo.call(readPost, at(anew))).toMatchObject(whole)
    expect(await download(ben, place.roomId, three)).toEqual(Buffer.from('Three.'))
    expect((await heldBy()).map((held) => held.id)).not.toContain(id)
    await eraseFiles(t.house)
    expect(await t.house.files.get(two)).toBeNull()
    // Sent once more, because the answer was lost, it is there once.
    await send({ id: anew, attachments: [one, three, more], mark: 'ask', insteadOf: id })
    expect(await mo.call(readPost, at(anew))).toMatchObject(whole)
  })

  it('goes out with them to the desk, and as a thread; and it goes even where nothing of it is taken along', async () => {
    const first = await returned()
    const second = crypto.randomUUID()
    const body = { id: second, markdown: 'On behalf of nobody.', attachments: first.attachments, insteadOf: first.id }
    expect(await ana.call(contestHat, { params: place, body })).toMatchObject({
      attachments: [{ id: first.attachments[0] }],
    })
    await sendBack(second)
    const post = { id: crypto.randomUUID(), markdown: 'See this.', attachments: first.attachments, insteadOf: second }
    const thread = { id: crypto.randomUUID(), title: 'Noted', post }
    const begun = await ana.call(startThread, { params: { roomId: place.roomId }, body: thread })
    expect(begun.post).toMatchObject({ state: 'standing', attachments: [{ id: first.attachments[0] }] })
    const left = await returned()
    await send({ insteadOf: left.id })
    expect((await heldBy()).map(({ id }) => id)).not.toContain(left.id)
    await eraseFiles(t.house)
    expect(await t.house.files.get(left.attachments[0]!)).toBeNull()
    expect(await t.house.files.get(first.attachments[0]!)).not.toBeNull()
  })

  it('is its writer’s alone once it stood and was reported, and goes out again', async () => {
    const { id, attachments } = await reported()
    const [file = ''] = attachments
    await eraseFiles(t.house)
    expect(await reading(file, ana, ben, mo)).toEqual([true, false, false])
    expect((await heldBy()).find((held) => held.id === id)).toMatchObject({
      mark: 'never',
      attachments: [{ id: file }],
    })
    for (const by of [ana, ben, mo]) expect((await by.ask(readPost, at(id))).body).not.toContain(file)
    await send({ attachments, mark: 'never', insteadOf: id })
    expect(await reading(file, ana, ben, mo)).toEqual([true, true, true])
    const again = await reported()
    await ana.call(takeBackHeldPost, at(again.id))
    await eraseFiles(t.house)
    expect(await t.house.files.get(again.attachments[0]!)).toBeNull()
    const { rows } = await asOwner(t, 'select from post_marks where post_id = $1', [again.id])
    expect(rows).toEqual([])
  })

  it('goes with the words of its room: the files when that is closed, the rest when its charter says so', async () => {
    const room = await aRoom(t, mo, { charter: { retentionDays: 1 }, members: [ana, ben] })
    const where = { roomId: room.roomId, threadId: (await aThread(mo, room.roomId, { title: 'For a day' })).threadId }
    const { id, attachments } = await reported(where)
    await mo.call(closeRoom, { params: room, body: { name: room.name } })
    await eraseFiles(t.house)
    expect(await t.house.files.get(attachments[0]!)).toBeNull()
    const left = async () => {
      await letWordsGo(t.house)
      await letGo(t.house)
      const both = `select 'words' as kind from held_posts where id = $1 union all select 'mark' from post_marks where post_id = $1`
      return (await asOwner<{ kind: string }>(t, both, [id])).rows.map(({ kind }) => kind)
    }
    expect(await left()).toEqual(['words', 'mark'])
    t.clock.advance(2 * DAY_MS)
    expect(await left()).toEqual([])
  })

  it('goes out again where words wait, and nobody sees its files before', async () => {
    const quiet = await aQuietRoom(t)
    const [moderator, writer, ...others] = quiet.members as [TestMember, TestMember, ...TestMember[]]
    const where = quiet.place
    const { id, attachments } = await atDesk(['Noted.'], writer, where)
    const [file = ''] = attachments
    await nextHalfHour(t)
    await sendBack(id, where, moderator)
    expect(await send({ attachments, insteadOf: id }, writer, where)).toMatchObject({
      state: 'waiting',
      attachments: [{ id: file }],
    })
    const readers = () =>
      Promise.all(
        [writer, moderator, others[0]!].map(async (one) => (await download(one, where.roomId, file)) !== null),
      )
    expect(await readers()).toEqual([true, false, false])
    const { rows } = await asOwner(
      t,
      'select from attachments a join waiting_posts w on w.room_id = a.room_id and w.id = a.post_id and w.seat = a.seat where a.id = $1',
      [file],
    )
    expect(rows).toHaveLength(1)
    await nextQuarter(t)
    expect(await readers()).toEqual([true, true, true])
  })
})

describe('nothing comes along', () => {
  it('of what is somebody else’s, waits at the desk, stands, or never was', async () => {
    const theirs = await returned()
    const waits = await atDesk()
    const stands = { id: crypto.randomUUID(), attachments: [] as string[] }
    stands.attachments.push(await bring(stands.id))
    await send(stands)
    const never = { id: crypto.randomUUID(), attachments: [crypto.randomUUID()] }
    for (const by of [mo, ben])
      await expect(send({ attachments: theirs.attachments, insteadOf: theirs.id }, by)).rejects.toMatchObject(notThere)
    for (const { id, attachments } of [waits, stands, never])
      await expect(send({ attachments, insteadOf: id })).rejects.toMatchObject(notThere)
    // Nor by the name of another that did come back.
    const own = await returned()
    for (const { attachments } of [waits, stands])
      await expect(send({ attachments, insteadOf: own.id })).rejects.toMatchObject(notThere)
    await expect(send({ attachments: own.attachments })).rejects.toMatchObject(notThere)
    // Words alone go out, and let nothing go but what is one’s own and came back.
    for (const { id } of [theirs, waits, stands, never]) await send({ insteadOf: id }, ben)
    for (const { id } of [waits, stands]) await send({ insteadOf: id })
    const left = (await heldBy()).map(({ id }) => id)
    expect(left).toEqual(expect.arrayContaining([theirs.id, waits.id, own.id]))
    expect(await mo.call(readPost, at(stands.id))).toMatchObject({ state: 'standing' })
  })

  it('twice, from two tabs; nor where it was taken back meanwhile', async () => {
    const { id, attachments } = await returned()
    const tabs = await Promise.allSettled([1, 2].map(() => send({ attachments, insteadOf: id })))
    expect(tabs.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const gone = await returned()
    await ana.call(takeBackHeldPost, at(gone.id))
    await expect(send({ attachments: gone.attachments, insteadOf: gone.id })).rejects.toMatchObject(notThere)
    expect(await send({ insteadOf: gone.id })).toMatchObject({ state: 'standing' })
  })

  it('to whoever was removed, and is there when they come back', async () => {
    const { id, attachments } = await returned(['Mine.'], ben)
    await mo.call(removePerson, { params: { roomId: place.roomId, memberId: ben.memberId } })
    await expect(send({ attachments, insteadOf: id }, ben)).rejects.toMatchObject({ code: 'not_found' })
    expect(await reading(attachments[0]!, ben, mo, ana)).toEqual([false, false, false])
    await seat(t, mo, place.roomId, ben)
    expect(await send({ attachments, insteadOf: id }, ben)).toMatchObject({ attachments: [{ id: attachments[0] }] })
  })
})

describe('a file is thrown away by itself', () => {
  it('by its writer alone, and not while its post stands, waits or lies at the desk', async () => {
    const drop = (attachmentId: string, by: TestMember) =>
      by.call(dropAttachment, { params: { roomId: place.roomId, attachmentId } })
    const back = await returned()
    for (const by of [ben, mo])
      await expect(drop(back.attachments[0]!, by)).rejects.toMatchObject({ code: 'not_found' })
    const waits = await atDesk()
    await expect(drop(waits.attachments[0]!, ana)).rejects.toMatchObject({ code: 'not_found' })
    await mo.call(acceptHeldPost, at(waits.id))
    await expect(drop(waits.attachments[0]!, ana)).rejects.toMatchObject({ code: 'not_found' })
    const [again = ''] = back.attachments
    // At the moment at which it goes along, it goes or is refused, and never out of a post that stands.
    const [sent] = await Promise.allSettled([send({ attachments: [again], insteadOf: back.id }), drop(again, ana)])
    expect(await reading(again, ben)).toEqual([sent.status === 'fulfilled'])
    await ana.call(withdrawPost, at(waits.id))
    await eraseFiles(t.house)
    expect(await t.house.files.get(waits.attachments[0]!)).toBeNull()
  })
})
