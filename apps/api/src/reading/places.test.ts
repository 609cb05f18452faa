import { addPost, editPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { keepPlace, markRead, readChanges, readPlaces } from '@cloakroom/contract/reading.ts'
import { leaveRoom } from '@cloakroom/contract/people.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

const DAY = 86_400_000
let t: TestHouse
let ana: TestMember
let ben: TestMember
let eve: TestMember

beforeAll(async () => {
  t = await aHouse()
  ana = await aMember(t, { opensRooms: true })
  ben = await aMember(t)
  eve = await aMember(t)
})
afterAll(() => t.close())

type Place = { roomId: string; threadId: string; postId: string }

async function aThread(roomId: string, title = 'A thread'): Promise<Place> {
  const [threadId, postId] = [crypto.randomUUID(), crypto.randomUUID()]
  const body = { id: threadId, title, topics: [], post: { id: postId, markdown: 'First.' } }
  await ana.call(startThread, { params: { roomId }, body })
  return { roomId, threadId, postId }
}

async function anotherPost({ roomId, threadId }: Place, markdown = 'More.'): Promise<Place> {
  const postId = crypto.randomUUID()
  await ana.call(addPost, { params: { roomId, threadId }, body: { id: postId, markdown } })
  return { roomId, threadId, postId }
}

const keep = (who: TestMember, { postId, ...params }: Place) => who.call(keepPlace, { params, body: { postId } })

describe('places', () => {
  it('are kept for every device, the latest first, and for nobody else', async () => {
    const { roomId } = await aRoom(t, ana, { members: [ben], name: 'Slow reading' })
    const [one, other] = [await aThread(roomId, 'One'), await aThread(roomId, 'Other')]
    const later = await anotherPost(one)
    await keep(ben, one)
    await keep(ben, other)
    await keep(ben, later)
    const named = { roomName: 'Slow reading' }
    const mine = {
      places: [
        { ...later, ...named, title: 'One' },
        { ...other, ...named, title: 'Other' },
      ],
    }
    expect(await ben.call(readPlaces)).toEqual(mine)
    expect(await ana.call(readPlaces)).toEqual({ places: [] })
  })

  it('leave what was read as it is, and the other way round', async () => {
    const { roomId } = await aRoom(t, ana, { members: [eve] })
    const place = await aThread(roomId)
    const { threadId } = await anotherPost(place)
    const params = { roomId, threadId }
    await keep(eve, place)
    expect(await eve.call(markRead, { params, body: { numbers: [2] } })).toEqual({ unread: 1 })
    await keep(eve, place)
    expect(await eve.call(markRead, { params, body: { numbers: [1] } })).toEqual({ unread: 0 })
    expect((await eve.call(readPlaces)).places).toMatchObject([place])
  })

  it('of two tabs at once are one, and go with the room', async () => {
    const cara = await aMember(t)
    const { roomId } = await aRoom(t, ana, { members: [cara] })
    const place = await aThread(roomId)
    const second = await anotherPost(place)
    await Promise.all([keep(cara, place), keep(cara, second), keep(cara, place)])
    expect((await cara.call(readPlaces)).places).toHaveLength(1)
    await cara.call(leaveRoom, { params: { roomId } })
    expect(await cara.call(readPlaces)).toEqual({ places: [] })
    await expect(keep(cara, place)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are posts of the thread', async () => {
    const { roomId } = await aRoom(t, ana, { members: [ben] })
    const [one, other] = [await aThread(roomId), await aThread(roomId)]
    await expect(keep(ben, { ...one, postId: other.postId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(keep(eve, one)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('changes', () => {
  const since = () => new Date(t.clock.now().getTime() - DAY).toISOString()

  it('are new threads, new posts and new words, since a time', async () => {
    const { roomId } = await aRoom(t, ana, { members: [ben] })
    const [quiet, busy, reworded] = [
      await aThread(roomId, 'Quiet'),
      await aThread(roomId, 'Busy'),
      await aThread(roomId),
    ]
    const gone = await anotherPost(quiet)
    t.clock.advance(3 * DAY)
    const begun = await aThread(roomId, 'Begun')
    const first = await anotherPost(busy)
    await anotherPost(busy)
    const edit = { params: { roomId, postId: reworded.postId }, body: { markdown: 'Better.' } }
    await ana.call(editPost, edit)
    await ana.call(withdrawPost, { params: { roomId, postId: gone.postId } })
    const { threads } = await ben.call(readChanges, { query: { since: since(), roomId } })
    const told = threads.map(({ threadId, isNew, added, edited, firstPostId }) => [
      threadId,
      isNew,
      added,
      edited,
      firstPostId,
    ])
    expect(told).toEqual([
      [busy.threadId, false, 2, 0, first.postId],
      [begun.threadId, true, 1, 0, begun.postId],
      [reworded.threadId, false, 0, 1, reworded.postId],
    ])
    t.clock.advance(3 * DAY)
    expect((await ben.call(readChanges, { query: { since: since(), roomId } })).threads).toEqual([])
  })

  it('are those of one’s own rooms, all of them or one', async () => {
    const [here, there] = [await aRoom(t, ana, { members: [eve] }), await aRoom(t, ana, { members: [eve] })]
    const notMine = await aRoom(t, ana)
    for (const { roomId } of [here, there, notMine]) await aThread(roomId)
    const all = await eve.call(readChanges, { query: { since: since() } })
    expect(new Set(all.threads.map(({ roomId }) => roomId))).toEqual(new Set([here.roomId, there.roomId]))
    const one = await eve.call(readChanges, { query: { since: since(), roomId: here.roomId } })
    expect(one.threads.map(({ roomId }) => roomId)).toEqual([here.roomId])
    const asked = eve.call(readChanges, { query: { since: since(), roomId: notMine.roomId } })
    await expect(asked).rejects.toMatchObject({ code: 'not_found' })
  })

  it('are told no finer than the half hour, and no further back than a month', async () => {
    const fine = await ben.call(readChanges, { query: { since: since().replace(/:\d\d\.\d+Z/, ':59.999Z') } })
    expect(fine.since).toMatch(/T\d\d:[03]0Z$/)
    const far = await ben.call(readChanges, { query: { since: '1999-01-01T00:00:00Z' } })
    expect(Date.parse(far.since)).toBeGreaterThan(t.clock.now().getTime() - 32 * DAY)
    for (const nonsense of ['yesterday', '2026-13-40T00:00:00Z'])
      await expect(ben.call(readChanges, { query: { since: nonsense } })).rejects.toMatchObject({ code: 'malformed' })
  })
})
