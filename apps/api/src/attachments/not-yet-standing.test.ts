import { acceptHeldPost, readDesk, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestHat, listMyHeldPosts, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { addPost, readPost } from '@cloakroom/contract/posts.ts'
import { takeBackWaiting } from '@cloakroom/contract/waiting.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter, type QuietRoom } from '../waiting/testing.ts'
import { eraseFiles } from './erase-files.ts'
import { attach, download } from './testing.ts'

// In a room where nobody is attributed words wait, and so do their files: nobody may see one before its post, or learn from it when that was written.

let t: TestHouse
let quiet: QuietRoom
let moderator: TestMember
let ana: TestMember
let ben: TestMember
beforeAll(async () => {
  t = await aHouse()
  quiet = await aQuietRoom(t)
  ;[moderator, ana, ben] = quiet.members as [TestMember, TestMember, TestMember]
})
afterAll(() => t.close())

async function aFile(who: TestMember, postId: string): Promise<string> {
  const words = Buffer.from('What I noted.')
  return (await attach(who, { roomId: quiet.roomId, postId }, 'txt', words)).attachment.id
}

async function say(who: TestMember, postId: string, attachmentId: string): Promise<unknown> {
  const body = { id: postId, markdown: 'See what I noted.', attachments: [attachmentId] }
  return who.call(addPost, { params: quiet.place, body })
}

const reading = async (id: string, ...who: TestMember[]) =>
  Promise.all(who.map(async (one) => (await download(one, quiet.roomId, id)) !== null))

describe('a file whose post waits', () => {
  it("is its sender's alone until the batch comes out, and everybody's then", async () => {
    const postId = crypto.randomUUID()
    const file = await aFile(ana, postId)
    expect(await say(ana, postId, file)).toMatchObject({ state: 'waiting', attachments: [{ id: file }] })
    expect(await reading(file, ana, ben, moderator)).toEqual([true, false, false])
    await nextQuarter(t)
    expect(await reading(file, ana, ben, moderator)).toEqual([true, true, true])
    const post = await ben.call(readPost, { params: { roomId: quiet.roomId, postId } })
    expect(post).toMatchObject({ by: { kind: 'participant' }, attachments: [{ name: 'text-1.txt' }] })
  })

  it('has no time in its row, and lies in one transaction with all others that wait', async () => {
    for (const who of [ana, ben, moderator]) {
      const postId = crypto.randomUUID()
      await say(who, postId, await aFile(who, postId))
    }
    const { rows } = await asOwner<{ xmin: string; lapses_on: string | null; removed: string[] }>(
      t,
      'select a.xmin::text, a.lapses_on, a.removed from attachments a join waiting_posts w on w.room_id = a.room_id and w.id = a.post_id',
    )
    expect(rows.length).toBe(3)
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
    expect(rows.map(({ lapses_on, removed }) => [lapses_on, removed])).toEqual(rows.map(() => [null, []]))
  })

  it('is not erased while it waits, and is when its post is taken back', async () => {
    const postId = crypto.randomUUID()
    const file = await aFile(ana, postId)
    await say(ana, postId, file)
    await eraseFiles(t.house)
    expect(await reading(file, ana)).toEqual([true])
    await ana.call(takeBackWaiting, { params: { roomId: quiet.roomId, postId } })
    await eraseFiles(t.house)
    expect(await t.house.files.get(file)).toBeNull()
  })
})

describe('a file whose post lies at the desk', () => {
  it('is read by moderators, and goes on with its post when they let it in', async () => {
    const postId = crypto.randomUUID()
    const file = await aFile(ana, postId)
    const body = { id: postId, markdown: 'On behalf of my agency, see this.', attachments: [file] }
    await ana.call(contestHat, { params: quiet.place, body })
    expect(await reading(file, ana, ben, moderator)).toEqual([true, false, true])
    await nextHalfHour(t)
    const { items } = await moderator.call(readDesk, { params: { roomId: quiet.roomId } })
    expect(items.map(({ held }) => held).find(({ id }) => id === postId)).toMatchObject({ attachments: [{ id: file }] })
    await moderator.call(acceptHeldPost, { params: { roomId: quiet.roomId, postId } })
    await nextQuarter(t)
    expect(await reading(file, ana, ben)).toEqual([true, true])
  })

  it("is its writer's alone again once the post came back", async () => {
    const postId = crypto.randomUUID()
    const file = await aFile(ana, postId)
    const body = { id: postId, markdown: 'On behalf of my agency, see this as well.', attachments: [file] }
    await ana.call(contestHat, { params: quiet.place, body })
    await nextHalfHour(t)
    const which = { roomId: quiet.roomId, postId }
    await moderator.call(returnHeldPost, { params: which, body: { reason: 'Say it as yourself.' } })
    expect(await reading(file, ana, ben, moderator)).toEqual([true, false, false])
    const { held } = await ana.call(listMyHeldPosts, { params: { roomId: quiet.roomId } })
    expect(held.find(({ id }) => id === postId)).toMatchObject({ state: 'returned', attachments: [{ id: file }] })
  })

  it('goes when its writer takes the post back', async () => {
    const postId = crypto.randomUUID()
    const file = await aFile(ana, postId)
    const body = { id: postId, markdown: 'On behalf of my agency, see that.', attachments: [file] }
    await ana.call(contestHat, { params: quiet.place, body })
    await ana.call(takeBackHeldPost, { params: { roomId: quiet.roomId, postId } })
    await eraseFiles(t.house)
    expect(await t.house.files.get(file)).toBeNull()
  })
})
