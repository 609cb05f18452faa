import {
  acceptHeldPost,
  agreeToWords,
  declineWords,
  proposeWords,
  readDesk,
  removeHeldPost,
  reportPost,
  returnHeldPost,
} from '@cloakroom/contract/desk.ts'
import { listMyHeldPosts, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { listNotifications } from '@cloakroom/contract/notifications.ts'
import { addPost, listRevisions, readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { amendRole } from '@cloakroom/contract/people.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aRoom, seat, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter, write } from '../waiting/testing.ts'

let t: TestHouse
let mo: TestMember
let jo: TestMember
let ana: TestMember
let layla: TestMember
let room: TestRoom
let threadId: string

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  jo = await aMember(t, { personalName: 'Jo Lindqvist' })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'ليلى حداد' })
  room = await aRoom(t, mo, { members: [jo, ana, layla] })
  await mo.call(amendRole, { params: { ...room, memberId: jo.memberId }, body: { role: 'moderator' } })
  threadId = crypto.randomUUID()
  const post = { id: crypto.randomUUID(), markdown: 'Well?' }
  await mo.call(startThread, { params: room, body: { id: threadId, title: 'Whether to wait', post } })
})
afterAll(() => t.close())

const at = (postId: string, { roomId } = room) => ({ params: { roomId, postId } })
const desk = async (by = mo, { roomId } = room) => (await by.call(readDesk, { params: { roomId } })).items
const mine = async (by: TestMember, { roomId } = room) => (await by.call(listMyHeldPosts, { params: { roomId } })).held
const onDesk = async (id: string) => (await desk()).find(({ held }) => held.id === id)

async function said(by: TestMember, markdown = 'The minister told me so herself.'): Promise<string> {
  const id = crypto.randomUUID()
  await by.call(addPost, { params: { roomId: room.roomId, threadId }, body: { id, markdown } })
  return id
}
async function reported(by = layla, markdown?: string): Promise<string> {
  const id = await said(ana, markdown)
  await by.call(reportPost, { ...at(id), body: { reason: 'names-somebody', note: 'It is plain who is meant.' } })
  return id
}
const reasons = { body: { reason: 'It tells who told you.' } }

describe('a report', () => {
  it('brings a post to the desk with its reasons, and nobody’s name: not to the moderators, not to its writer', async () => {
    const id = await reported()
    await jo.call(reportPost, { ...at(id), body: { reason: 'off-topic' } })
    const item = await onDesk(id)
    expect(item).toMatchObject({
      kind: 'post',
      held: { kind: 'report', state: 'waiting', markdown: 'The minister told me so herself.', threadId },
      reports: [
        { reason: 'names-somebody', note: 'It is plain who is meant.' },
        { reason: 'off-topic', note: null },
      ],
    })
    expect(JSON.stringify(item)).not.toMatch(/ليلى|Lindqvist/)
    for (const { memberId } of [layla, jo]) expect(JSON.stringify(item)).not.toContain(memberId)
    expect(await mine(ana)).toEqual([])
    expect(await mine(layla)).toEqual([])
  })

  it('counts once for each member, and leaves nothing from which another seat of theirs could be told', async () => {
    const id = await reported()
    await layla.call(reportPost, { ...at(id), body: { reason: 'offends' } })
    expect((await onDesk(id))?.reports).toHaveLength(1)
    const own = await said(layla, 'I wonder.')
    const { rows: kept } = await asOwner<{ seat: string }>(t, 'select seat from reports where post_id = $1', [id])
    const { rows: seats } = await asOwner<{ seat: string }>(t, 'select seat from posts where id = $1', [own])
    expect(kept).toHaveLength(1)
    expect(kept[0]?.seat).not.toBe(seats[0]?.seat)
  })

  it('is of a post that stands; when its words go, it goes', async () => {
    const id = await reported()
    await ana.call(withdrawPost, at(id))
    expect(await onDesk(id)).toBeUndefined()
    await expect(layla.call(reportPost, { ...at(id), body: { reason: 'offends' } })).rejects.toMatchObject({
      code: 'post.withdrawn',
    })
    await expect(mo.call(acceptHeldPost, at(id))).rejects.toMatchObject({ code: 'not_found' })
    expect((await asOwner(t, 'select from reports where post_id = $1', [id])).rows).toEqual([])
  })

  it('of what stood before a moderator came, where that is kept from them, is for the others to decide', async () => {
    const closed = await aRoom(t, mo, { charter: { past: 'from_joining' }, members: [ana, layla] })
    const params = { roomId: closed.roomId, threadId: crypto.randomUUID() }
    const post = { id: crypto.randomUUID(), markdown: 'The minister told me so herself.' }
    await ana.call(startThread, { params: closed, body: { id: params.threadId, title: 'Among us', post } })
    await layla.call(reportPost, { ...at(post.id, closed), body: { reason: 'names-somebody' } })
    await seat(t, mo, closed.roomId, jo)
    await mo.call(amendRole, { params: { ...closed, memberId: jo.memberId }, body: { role: 'moderator' } })
    await ana.call(addPost, { params, body: { id: crypto.randomUUID(), markdown: 'Welcome.' } })
    expect(await desk(jo, closed)).toEqual([])
    const { notifications } = await jo.call(listNotifications)
    expect(JSON.stringify(notifications)).not.toContain(closed.roomId)
    for (const decide of [returnHeldPost, removeHeldPost])
      await expect(jo.call(decide, { ...at(post.id, closed), ...reasons })).rejects.toMatchObject({ code: 'not_found' })
    await expect(jo.call(acceptHeldPost, at(post.id, closed))).rejects.toMatchObject({ code: 'not_found' })
    expect(await desk(mo, closed)).toMatchObject([{ held: { markdown: post.markdown } }])
    await mo.call(returnHeldPost, { ...at(post.id, closed), ...reasons })
    expect(await mine(ana, closed)).toMatchObject([{ state: 'returned', markdown: post.markdown }])
  })
})

describe('moderation', () => {
  it('about a moderator’s own post is not theirs to read or to decide on while there is another moderator', async () => {
    const id = await said(jo)
    await ana.call(reportPost, { ...at(id), body: { reason: 'off-topic', note: '' } })
    expect((await desk(jo)).filter(({ held }) => held.id === id)).toEqual([])
    for (const verb of [removeHeldPost, returnHeldPost])
      await expect(jo.call(verb, { ...at(id), ...reasons })).rejects.toMatchObject({ code: 'not_found' })
    await expect(jo.call(acceptHeldPost, at(id))).rejects.toMatchObject({ code: 'not_found' })
    await mo.call(amendRole, { params: { ...room, memberId: mo.memberId }, body: { role: 'member' } })
    expect((await desk(jo)).map(({ held }) => held.id)).toContain(id)
    await jo.call(amendRole, { params: { ...room, memberId: mo.memberId }, body: { role: 'moderator' } })
    await mo.call(acceptHeldPost, at(id))
  })

  it('keeps a post: it stands, nothing of the report is left, and it may be reported again', async () => {
    const id = await reported()
    expect(await mo.call(acceptHeldPost, at(id))).toMatchObject({ state: 'standing' })
    expect(await onDesk(id)).toBeUndefined()
    expect((await asOwner(t, 'select from reports where post_id = $1', [id])).rows).toEqual([])
    expect(await mine(ana)).toEqual([])
    await layla.call(reportPost, { ...at(id), body: { reason: 'offends' } })
    expect((await onDesk(id))?.reports).toEqual([{ reason: 'offends', note: null }])
  })

  it('removes a post: the room sees that moderation did, the writer why, and nobody which moderator', async () => {
    const id = await reported()
    await mo.call(removeHeldPost, { ...at(id), ...reasons })
    expect(await layla.call(readPost, at(id))).toMatchObject({ state: 'withdrawn', by: 'moderation' })
    const [told] = await mine(ana)
    expect(told).toMatchObject({ id, state: 'removed', reason: 'It tells who told you.', markdown: '' })
    expect(JSON.stringify(told)).not.toMatch(/Ferreira|Lindqvist/)
    await ana.call(takeBackHeldPost, at(id))
    expect(await mine(ana)).toEqual([])
  })

  it('returns a post: it is gone from the thread, and its writer has the words to write them anew', async () => {
    const id = await reported(layla, 'She told me so at lunch.')
    await mo.call(returnHeldPost, { ...at(id), ...reasons })
    expect(await layla.call(readPost, at(id))).toMatchObject({ state: 'withdrawn', by: 'moderation' })
    expect(await mine(ana)).toMatchObject([{ id, state: 'returned', markdown: 'She told me so at lunch.' }])
    await ana.call(takeBackHeldPost, at(id))
  })

  it('changes nobody’s words without them: proposed, declined, proposed, agreed', async () => {
    const id = await reported()
    const body = { markdown: 'I have heard so.', reason: 'It tells who told you.' }
    await mo.call(proposeWords, { ...at(id), body })
    expect(await layla.call(readPost, at(id))).toMatchObject({ markdown: 'The minister told me so herself.' })
    expect(await mine(ana)).toMatchObject([{ state: 'proposed', proposal: 'I have heard so.' }])
    await expect(ana.call(takeBackHeldPost, at(id))).rejects.toMatchObject({ code: 'held.decided_already' })
    for (const other of [layla, mo]) {
      await expect(other.call(agreeToWords, at(id))).rejects.toMatchObject({ code: 'not_found' })
      await expect(other.call(declineWords, at(id))).rejects.toMatchObject({ code: 'not_found' })
    }
    await ana.call(declineWords, at(id))
    expect(await mine(ana)).toEqual([])
    expect(await onDesk(id)).toMatchObject({ held: { state: 'waiting', proposal: null } })
    await mo.call(proposeWords, { ...at(id), body })
    expect(await ana.call(agreeToWords, at(id))).toMatchObject({ state: 'standing', markdown: 'I have heard so.' })
    expect((await layla.call(listRevisions, at(id))).revisions).toMatchObject([
      { markdown: 'The minister told me so herself.' },
    ])
    expect(await onDesk(id)).toBeUndefined()
  })

  it('decides once, whichever two of its acts meet; the second is told so', async () => {
    const acts = [
      (by: TestMember, id: string) => by.call(acceptHeldPost, at(id)),
      (by: TestMember, id: string) => by.call(removeHeldPost, { ...at(id), ...reasons }),
      (by: TestMember, id: string) => by.call(returnHeldPost, { ...at(id), ...reasons }),
    ]
    for (const one of acts)
      for (const other of acts) {
        const id = await reported()
        const outcomes = await Promise.allSettled([one(mo, id), other(jo, id)])
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
        expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
          reason: { code: 'held.decided_already' },
        })
      }
  })
})

describe('where nobody is attributed', () => {
  it('a report, and what a writer answers, are seen at the desk at the next half hour', async () => {
    const quiet = await aQuietRoom(t)
    const [keeper, writer, other] = quiet.members as [TestMember, TestMember, TestMember]
    const { id } = await write(writer, quiet.place, 'The minister told me so herself.')
    await nextQuarter(t)
    const which = { params: { roomId: quiet.roomId, postId: id } }
    const seen = async () => (await desk(keeper, quiet.room)).map(({ held }) => held.state)
    await other.call(reportPost, { ...which, body: { reason: 'names-somebody' } })
    expect(await seen()).toEqual([])
    await nextHalfHour(t)
    expect(await seen()).toEqual(['waiting'])
    const body = { markdown: 'I have heard so.', reason: 'It tells who told you.' }
    await keeper.call(proposeWords, { ...which, body })
    expect(await seen()).toEqual([])
    await writer.call(declineWords, which)
    expect(await seen()).toEqual([])
    await expect(keeper.call(acceptHeldPost, which)).rejects.toMatchObject({ code: 'held.decided_already' })
    await nextHalfHour(t)
    expect(await seen()).toEqual(['waiting'])
    await keeper.call(proposeWords, { ...which, body })
    await writer.call(agreeToWords, which)
    expect(await quiet.words(other)).not.toContain('I have heard so.')
    await nextQuarter(t)
    expect(await quiet.words(other)).toContain('I have heard so.')
  })
})
