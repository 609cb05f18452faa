import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { addAttachment, dropAttachment, listMyAttachments, readAttachment } from '@cloakroom/contract/attachments.ts'
import { addPost, readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'
import { eraseFiles, sweepFiles } from './erase-files.ts'
import { sample } from '../washing/testing.ts'
import { attach, download } from './testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let ben: TestMember
let room: TestRoom
let threadId: string
let postId: string

const CANARIES = /canary|cora|kodiak/i

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  ben = await aMember(t, { personalName: 'بن يوسف' })
})
afterAll(() => t.close())

beforeEach(async () => {
  room = await aRoom(t, mo, { members: [ana, ben] })
  ;[threadId, postId] = [crypto.randomUUID(), crypto.randomUUID()]
  const post = { id: crypto.randomUUID(), markdown: 'What do we see?' }
  await mo.call(startThread, { params: room, body: { id: threadId, title: 'Pictures', post } })
})

const place = () => ({ roomId: room.roomId, postId })
const photo = (who = ana) => attach(who, place(), 'jpg', sample('photo.jpg'))
const say = (attachments: string[], who = ana, id = postId) =>
  who.call(addPost, { params: { ...room, threadId }, body: { id, markdown: 'See this.', attachments } })

/** Names of all that lies in the store. */
function lying(): string[] {
  const folder = join(t.house.config.dataDirectory, 'files')
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [one.name] : [],
  )
}

describe('a photo, from the writer to the reader', () => {
  it('is washed, told of, sent with its post, and read by the room without what was in it', async () => {
    const { attachment, removed } = await photo()
    expect(removed).toEqual(expect.arrayContaining(['author', 'location', 'device', 'dates', 'thumbnail']))
    expect(attachment).toMatchObject({ name: 'photo-1.jpg', kind: 'jpeg' })
    expect(await say([attachment.id])).toMatchObject({ attachments: [attachment] })
    expect(await ben.call(readPost, { params: place() })).toMatchObject({ attachments: [attachment] })
    const bytes = await download(ben, room.roomId, attachment.id)
    expect(bytes?.length).toBe(attachment.bytes)
    expect(bytes?.toString('latin1')).not.toMatch(CANARIES)
    expect(sample('photo.jpg').toString('latin1')).toMatch(CANARIES)
  })

  it('comes as a sandboxed download that is what it says it is', async () => {
    const { attachment } = await photo()
    const { headers } = await ana.ask(readAttachment, { params: { ...room, attachmentId: attachment.id } })
    expect(headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'attachment; filename="photo-1.jpg"',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  it('lies sealed and without a date, and is nowhere as it was brought', async () => {
    const { attachment } = await photo()
    const file = lying().find((name) => name === attachment.id)
    expect(file).toBeDefined()
    const sealed = await t.house.files.get(attachment.id)
    expect(sealed?.includes(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false)
    expect(sealed?.length).toBe(attachment.bytes + 28)
  })
})

describe('who may read it', () => {
  it('nobody but its sender before it is sent; the room afterwards; no outsider ever', async () => {
    const eve = await aMember(t)
    const { attachment } = await photo()
    const readers = () => Promise.all([ana, ben, mo, eve].map((who) => download(who, room.roomId, attachment.id)))
    expect((await readers()).map(Boolean)).toEqual([true, false, false, false])
    await say([attachment.id])
    expect((await readers()).map(Boolean)).toEqual([true, true, true, false])
    expect(
      (await aStranger(t).ask(readAttachment, { params: { ...room, attachmentId: attachment.id } })).statusCode,
    ).toBe(401)
  })

  it('not who was removed, from that moment on', async () => {
    const { attachment } = await photo()
    await say([attachment.id])
    await mo.call(removePerson, { params: { ...room, memberId: ben.memberId } })
    expect(await download(ben, room.roomId, attachment.id)).toBeNull()
    await expect(attach(ben, place(), 'jpg', sample('photo.jpg'))).rejects.toMatchObject({ code: 'not_found' })
  })

  it('not through another room', async () => {
    const { attachment } = await photo()
    await say([attachment.id])
    const other = await aRoom(t, mo, { members: [ben] })
    expect(await download(ben, other.roomId, attachment.id)).toBeNull()
  })
})

describe('files and their post', () => {
  it('are kept for a draft, and thrown away one by one', async () => {
    const [first, second] = [await photo(), await attach(ana, place(), 'txt', Buffer.from('Plain words.'))]
    expect((await ana.call(listMyAttachments, { params: place() })).washed).toEqual([first, second])
    expect((await ben.call(listMyAttachments, { params: place() })).washed).toEqual([])
    await ana.call(dropAttachment, { params: { ...room, attachmentId: first.attachment.id } })
    expect((await ana.call(listMyAttachments, { params: place() })).washed).toEqual([second])
    await expect(say([first.attachment.id])).rejects.toMatchObject({ code: 'attachment.not_there' })
    await expect(
      ben.call(dropAttachment, { params: { ...room, attachmentId: second.attachment.id } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await say([second.attachment.id])).toMatchObject({ attachments: [{ name: 'text-2.txt' }] })
  })

  it('stay where they were when the post is sent twice, and nothing is added to it afterwards', async () => {
    const { attachment } = await photo()
    const [first, again] = await Promise.all([say([attachment.id]), say([attachment.id])])
    expect(again).toEqual(first)
    expect(await say([attachment.id])).toEqual(first)
    await expect(photo()).rejects.toMatchObject({ code: 'post.id_taken' })
    await expect(ana.call(dropAttachment, { params: { ...room, attachmentId: attachment.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it("are nobody else's to send, and not those of another post", async () => {
    const { attachment } = await photo()
    await expect(say([attachment.id], ben)).rejects.toMatchObject({ code: 'attachment.not_there' })
    await expect(say([attachment.id], ana, crypto.randomUUID())).rejects.toMatchObject({ code: 'attachment.not_there' })
    await expect(ben.call(readPost, { params: place() })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('open a thread as well', async () => {
    const { attachment } = await photo()
    const post = { id: postId, markdown: 'See this.', attachments: [attachment.id] }
    const body = { id: crypto.randomUUID(), title: 'A picture', post }
    expect((await ana.call(startThread, { params: room, body })).post).toMatchObject({ attachments: [attachment] })
  })
})

describe('what is gone', () => {
  it('goes with its post: at once for everybody, and from the disk', async () => {
    const { attachment } = await photo()
    await say([attachment.id])
    await ana.call(withdrawPost, { params: place() })
    expect(await download(ana, room.roomId, attachment.id)).toBeNull()
    expect(lying()).toContain(attachment.id)
    await eraseFiles(t.house)
    expect(lying()).not.toContain(attachment.id)
  })

  it('goes with its room, whose key is burnt', async () => {
    const { attachment } = await photo()
    await say([attachment.id])
    await mo.call(closeRoom, { params: room, body: { name: room.name } })
    expect(await download(ana, room.roomId, attachment.id)).toBeNull()
    expect(await ana.call(readPost, { params: place() })).toMatchObject({ attachments: [] })
    await eraseFiles(t.house)
    expect(lying()).not.toContain(attachment.id)
    await expect(photo()).rejects.toMatchObject({ code: 'room.closed' })
  })

  it('is swept when a process ended before it could write what the bytes are, and nothing else is', async () => {
    const orphan = crypto.randomUUID()
    await t.house.files.put(orphan, Buffer.from('sealed'))
    const { attachment } = await photo()
    await say([attachment.id])
    await sweepFiles(t.house)
    expect(lying()).toEqual(expect.arrayContaining([orphan, attachment.id]))
    t.clock.advance(2 * 3600_000)
    await sweepFiles(t.house)
    expect(lying()).toContain(attachment.id)
    expect(lying()).not.toContain(orphan)
  })

  it('goes when it was never sent, and is kept for a day before', async () => {
    const { attachment } = await photo()
    await eraseFiles(t.house)
    expect(lying()).toContain(attachment.id)
    t.clock.advance(3 * 24 * 3600_000)
    await eraseFiles(t.house)
    expect(lying()).not.toContain(attachment.id)
  })
})

describe('what is refused, with its reason', () => {
  it.each([
    ['exe', Buffer.from('MZ'), 'attachment.unknown_kind'],
    ['constructor', Buffer.from('x'), 'attachment.unknown_kind'],
    ['svg', Buffer.from('<svg/>'), 'attachment.unknown_kind'],
    ['png', sample('photo.jpg'), 'attachment.other_than_its_name'],
    ['docx', sample('sheet.xlsx'), 'attachment.other_than_its_name'],
    ['txt', sample('doc.pdf'), 'attachment.other_than_its_name'],
    ['pdf', sample('locked.pdf'), 'attachment.encrypted'],
    ['jpg', sample('photo.jpg').subarray(0, 5000), 'attachment.broken'],
    ['docx', sample('doc.docx').subarray(0, 4000), 'attachment.broken'],
    ['txt', Buffer.alloc(0), 'attachment.broken'],
    ['pdf', Buffer.alloc(26 * 1024 * 1024, '%PDF-'), 'too_large'],
  ])('.%s', async (ending, bytes, code) => {
    const before = lying()
    await expect(attach(ana, place(), ending, bytes)).rejects.toMatchObject({ code })
    expect(lying()).toEqual(before)
    expect((await ana.call(listMyAttachments, { params: place() })).washed).toEqual([])
  })

  it('what is no file at all', async () => {
    const given = { params: place(), query: { ending: 'txt' } }
    expect((await ana.ask(addAttachment, { ...given, body: { words: 'x' } })).json()).toMatchObject({
      code: 'wrong_media_type',
    })
    expect((await ana.ask(addAttachment, given)).json()).toMatchObject({ code: 'wrong_media_type' })
  })

  it('outsiders, before a byte of it is read', async () => {
    const eve = await aMember(t)
    const response = await eve.ask(addAttachment, {
      params: place(),
      query: { ending: 'exe' },
      body: Buffer.alloc(30e6),
    })
    expect(response.json()).toMatchObject({ code: 'not_found' })
  })
})
