import { mentionOf, readMentionable } from '@cloakroom/contract/mentions.ts'
import { listNotifications, setNotificationLevel } from '@cloakroom/contract/notifications.ts'
import { proposeWords, removeHeldPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestHat, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { withdrawPost } from '@cloakroom/contract/posts.ts'
import { markRead } from '@cloakroom/contract/reading.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aPoll, choose, vote } from '../polls/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextQuarter, start, write } from '../waiting/testing.ts'

let t: TestHouse
let ana: TestMember
let layla: TestMember
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  ana = await aMember(t, { opensRooms: true, personalName: 'Ana Silva' })
})
beforeEach(async () => {
  layla = await aMember(t)
  room = await aRoom(t, ana, { members: [layla] })
})
afterAll(() => t.close())

const waiting = async (by: TestMember) => (await by.call(listNotifications)).notifications
const whys = async (by: TestMember) => (await waiting(by)).map(({ why }) => why)
const level = (by: TestMember, chosen: 'everything' | 'mentions' | 'nothing') =>
  by.call(setNotificationLevel, { params: { roomId: room.roomId }, body: { level: chosen } })

/** Layla’s post, an answer of Ana’s to it, one that mentions Layla, and a poll. */
async function aDebate() {
  const begun = await start(layla, room.roomId, 'Whether to wait', 'Well?')
  const place = { roomId: room.roomId, threadId: begun.threadId }
  const answer = await write(ana, place, 'I would.', { parentId: begun.postId })
  const { people } = await ana.call(readMentionable, { params: { roomId: room.roomId } })
  const other = people.find(({ name }) => name !== 'Ana Silva')
  const mentioning = await write(ana, place, `What does ${mentionOf(other?.seat ?? '')} say?`)
  const poll = await aPoll(ana, room.roomId)
  return { place, answer, mentioning, poll, begun }
}

describe('what waits for a member', () => {
  it('is a poll, a mention and an answer, each where it stands, without names, words or times', async () => {
    const { place, answer, mentioning, poll } = await aDebate()
    const at = { roomId: room.roomId, roomName: room.name, threadId: place.threadId, title: 'Whether to wait' }
    expect(await waiting(layla)).toEqual([
      { ...at, why: 'poll', threadId: poll.threadId, postId: poll.postId },
      { ...at, why: 'mention', postId: mentioning.id },
      { ...at, why: 'answer', postId: answer.id },
    ])
    // Of one’s own words, and of words to others, nothing waits; of one’s own poll, one’s own vote.
    expect(await whys(ana)).toEqual(['poll'])
  })

  it('goes when it is read, voted in or withdrawn', async () => {
    const { place, answer, poll } = await aDebate()
    await vote(layla, poll, choose(0))
    expect(await whys(layla)).toEqual(['mention', 'answer'])
    await ana.call(withdrawPost, { params: { roomId: room.roomId, postId: answer.id } })
    expect(await whys(layla)).toEqual(['mention'])
    await layla.call(markRead, { params: place, body: { upTo: 3 } })
    expect(await whys(layla)).toEqual([])
  })

  it('is what they let through of each room', async () => {
    await aDebate()
    await level(layla, 'mentions')
    expect(await whys(layla)).toEqual(['mention'])
    await level(layla, 'nothing')
    expect(await layla.call(listNotifications)).toEqual({
      notifications: [],
      levels: [{ roomId: room.roomId, roomName: room.name, level: 'nothing' }],
    })
    await level(layla, 'everything')
    expect(await whys(layla)).toEqual(['poll', 'mention', 'answer'])
  })

  it('is nothing of a room that they are not in any more, or that is closed', async () => {
    await aDebate()
    const other = await aMember(t)
    await expect(level(other, 'nothing')).rejects.toMatchObject({ code: 'not_found' })
    expect(await other.call(listNotifications)).toEqual({ notifications: [], levels: [] })
    await ana.call(removePerson, { params: { roomId: room.roomId, memberId: layla.memberId } })
    expect(await layla.call(listNotifications)).toEqual({ notifications: [], levels: [] })
    await ana.call(closeRoom, { params: room, body: { name: room.name } })
    expect((await waiting(ana)).filter(({ roomId }) => roomId === room.roomId)).toEqual([])
  })

  it('is a quote of one’s own, wherever it is quoted', async () => {
    const begun = await start(layla, room.roomId, 'Whether to wait', 'I have thought about this.')
    const other = await start(ana, room.roomId, 'Another matter', 'Elsewhere.')
    const quotes = [{ postId: begun.postId, passage: 'I have thought' }]
    const quoting = await write(ana, { roomId: room.roomId, threadId: other.threadId }, 'As was said.', { quotes })
    expect(await waiting(layla)).toEqual([
      {
        why: 'quote',
        roomId: room.roomId,
        roomName: room.name,
        threadId: other.threadId,
        title: 'Another matter',
        postId: quoting.id,
      },
    ])
    await level(layla, 'mentions')
    expect(await whys(layla)).toEqual([])
    expect(await whys(ana)).not.toContain('quote')
  })

  it('is what moderation says to one’s own words, and to nobody else', async () => {
    const ben = await aMember(t)
    const mine = await aRoom(t, ana, { members: [layla, ben] })
    const { threadId } = await start(ana, mine.roomId, 'Whether to wait', 'Well?')
    const params = { roomId: mine.roomId, threadId }
    const contested = async () => {
      const body = { id: crypto.randomUUID(), markdown: 'On behalf of the ministry we welcome this.' }
      await layla.call(contestHat, { params, body })
      return { params: { roomId: mine.roomId, postId: body.id } }
    }
    const [returned, removed, proposed] = [await contested(), await contested(), await contested()]
    expect(await whys(layla)).toEqual([])
    await ana.call(returnHeldPost, { ...returned, body: { reason: 'It speaks for a ministry.' } })
    await ana.call(removeHeldPost, { ...removed, body: { reason: 'So does this.' } })
    await ana.call(proposeWords, { ...proposed, body: { markdown: 'I welcome this.', reason: 'Say it as yourself.' } })
    expect(await whys(layla)).toEqual(['desk', 'desk', 'desk'])
    expect(await whys(ana)).not.toContain('desk')
    expect(await whys(ben)).toEqual([])
    await layla.call(takeBackHeldPost, returned)
    expect(await whys(layla)).toEqual(['desk', 'desk'])
  })

  it('is an answer also where nobody is attributed, and each post has a seat of its own', async () => {
    const quiet = await aQuietRoom(t)
    const [mo, ben] = [quiet.moderator, quiet.members[1]!]
    await write(ben, quiet.place, 'I would.', { parentId: quiet.firstPostId })
    await write(mo, quiet.place, 'So would I.', { parentId: quiet.firstPostId })
    await nextQuarter(t)
    expect(await whys(mo)).toEqual(['answer'])
    expect(await whys(ben)).toEqual([])
  })
})
