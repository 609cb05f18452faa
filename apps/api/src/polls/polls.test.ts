import {
  type BallotInput,
  closePoll,
  listPolls,
  openPoll,
  type PollInput,
  withdrawPoll,
} from '@cloakroom/contract/polls.ts'
import { withdrawPost } from '@cloakroom/contract/posts.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { readThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chainOf } from '../chain/testing.ts'
import { aRoom, seat, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { start } from '../waiting/testing.ts'
import { aPoll, CHOICE, choose, hoursLater, OPTIONS, type Place, pollsOf, vote } from './testing.ts'

let t: TestHouse
let mo: TestMember
let members: TestMember[]
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  members = await Promise.all(Array.from({ length: 6 }, () => aMember(t)))
  room = await aRoom(t, mo, { members })
})
afterAll(() => t.close())

const one = (at: number) => members[at]!
const paramsOf = ({ roomId, postId }: Place) => ({ params: { roomId, postId } })

describe('a poll', () => {
  it('is there for the room when it is opened, and tells nothing that a vote would change', async () => {
    const place = await aPoll(one(0), room.roomId)
    const before = await pollsOf(one(1), place)
    expect(before).toEqual([
      {
        poll: {
          state: 'open',
          postId: place.postId,
          threadId: place.threadId,
          method: 'choice',
          question: 'Shall we wait?',
          options: OPTIONS,
          dots: null,
          closesAt: expect.stringMatching(/T\d\d:[03]0Z$/),
        },
        abilities: { votes: true, hasVoted: false, closes: false, withdraws: false },
      },
    ])
    const thread = await one(1).ask(readThread, { params: place })
    expect(thread.json()).toMatchObject({ thread: { polls: 1 } })
    const read = async (by: TestMember) => (await by.ask(listPolls, { params: place })).body
    const [asked, moderator] = [await read(one(0)), await read(mo)]
    for (const by of [one(1), one(2), one(3)]) await vote(by, place, choose(1))
    // Neither to who asked nor to moderators, nor to the room: the same bytes, the same number of the room.
    expect(await read(one(0))).toBe(asked)
    expect(await read(mo)).toBe(moderator)
    expect((await one(1).ask(readThread, { params: place })).body).toBe(thread.body)
    expect(await pollsOf(one(1), place)).toMatchObject([{ poll: before[0]?.poll, abilities: { hasVoted: true } }])
  })

  it.each([
    [{ ...CHOICE, question: 'On behalf of my agency, shall we wait?' }, 'body/question'],
    [{ ...CHOICE, options: ['Wait', 'We at the agency object'] }, 'body/options/1'],
  ])('wears no hat', async (body, where) => {
    await expect(aPoll(one(0), room.roomId, body)).rejects.toMatchObject({
      code: 'words.carry_a_hat',
      details: { where },
    })
  })

  it('has options that differ, and speaks every language', async () => {
    await expect(aPoll(one(0), room.roomId, { ...CHOICE, options: ['Wait', ' Wait '] })).rejects.toMatchObject({
      code: 'malformed',
    })
    const place = await aPoll(one(0), room.roomId, { ...CHOICE, question: 'هل ننتظر؟', options: ['نعم', 'لا'] })
    expect(await pollsOf(one(1), place)).toMatchObject([{ poll: { question: 'هل ننتظر؟', options: ['نعم', 'لا'] } }])
  })

  it('is asked under one’s own post, once; asked twice in the same words it stands once', async () => {
    const place = await aPoll(one(0), room.roomId)
    const ask = (by: TestMember, body: PollInput) => by.call(openPoll, { ...paramsOf(place), body })
    await expect(ask(one(1), CHOICE)).rejects.toMatchObject({ code: 'post.not_yours' })
    expect(await ask(one(0), CHOICE)).toEqual({ outBy: null })
    await expect(ask(one(0), { ...CHOICE, question: 'Shall we go?' })).rejects.toMatchObject({ code: 'post.id_taken' })
    expect(await pollsOf(one(0), place)).toHaveLength(1)
  })
})

describe('a vote', () => {
  it('is cast once; with its secret, and only with it, the ballot is exchanged', async () => {
    const place = await aPoll(one(0), room.roomId)
    const token = await vote(one(0), place, choose(0))
    for (const by of [one(1), one(2), one(3)]) await vote(by, place, choose(0))
    await expect(vote(one(0), place, choose(1))).rejects.toMatchObject({ code: 'poll.voted_already' })
    // Another one's secret is of no use to who has not voted: it would take a ballot away.
    await expect(vote(one(4), place, choose(2), token)).rejects.toMatchObject({ code: 'poll.voted_already' })
    await vote(one(0), place, choose(1), token)
    await vote(one(0), place, choose(2), token)
    await vote(one(4), place, choose(2))
    await hoursLater(t, 24)
    expect(await pollsOf(one(5), place)).toMatchObject([
      { poll: { state: 'closed', result: { kind: 'choice', votes: 5, counts: [3, 0, 2], leading: [0] } } },
    ])
  })

  it('sent in two tabs at once with one secret is one ballot, with two it is one as well', async () => {
    const place = await aPoll(one(0), room.roomId)
    const token = 'a'.repeat(43)
    await Promise.all([vote(one(0), place, choose(0), token), vote(one(0), place, choose(0), token)])
    const both = await Promise.allSettled([vote(one(1), place, choose(1)), vote(one(1), place, choose(1))])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const by of [one(2), one(3), one(4)]) await vote(by, place, choose(2))
    await hoursLater(t, 24)
    expect(await pollsOf(one(5), place)).toMatchObject([{ poll: { result: { votes: 5, counts: [1, 1, 3] } } }])
  })

  it.each([
    ['of another method', { method: 'consent', stance: 'agree' }],
    ['for what is no option', { method: 'choice', option: 3 }],
  ] as const)('%s is no vote', async (_, ballot) => {
    const place = await aPoll(one(0), room.roomId)
    await expect(vote(one(1), place, ballot)).rejects.toMatchObject({ code: 'malformed' })
    await vote(one(1), place, choose(0))
  })

  const ranked: PollInput = { method: 'ranked', question: 'Which first?', options: OPTIONS, hours: 1 }
  const dots: PollInput = { method: 'dots', question: 'How much?', options: OPTIONS, hours: 1, dots: 3 }
  it.each<[PollInput, BallotInput]>([
    [ranked, { method: 'ranked', order: [1, 1] }],
    [ranked, { method: 'ranked', order: [0, 3] }],
    [dots, { method: 'dots', dots: [2, 2, 0] }],
    [dots, { method: 'dots', dots: [0, 0, 0] }],
    [dots, { method: 'dots', dots: [1, 1] }],
  ])('keeps to what was asked: %j takes no %j', async (asked, ballot) => {
    const place = await aPoll(one(0), room.roomId, asked)
    await expect(vote(one(1), place, ballot)).rejects.toMatchObject({ code: 'malformed' })
  })

  it('of somebody who was removed since is counted still, and not cast again when they come back', async () => {
    const gone = await aMember(t)
    await seat(t, mo, room.roomId, gone)
    const place = await aPoll(one(0), room.roomId)
    await vote(gone, place, choose(0))
    await mo.call(removePerson, { params: { roomId: room.roomId, memberId: gone.memberId } })
    await expect(vote(gone, place, choose(1))).rejects.toMatchObject({ code: 'not_found' })
    await seat(t, mo, room.roomId, gone)
    await expect(vote(gone, place, choose(1))).rejects.toMatchObject({ code: 'poll.voted_already' })
    for (const by of [one(0), one(1), one(2), one(3)]) await vote(by, place, choose(1))
    await hoursLater(t, 24)
    expect(await pollsOf(gone, place)).toMatchObject([
      { poll: { result: { counts: [1, 4, 0] } }, abilities: { hasVoted: false } },
    ])
  })
})

describe('a poll ends', () => {
  it('when its time has come, even before anybody counts; with fewer than five ballots nothing is told of it', async () => {
    const place = await aPoll(one(0), room.roomId, { ...CHOICE, hours: 1 })
    for (const by of [one(0), one(1), one(2), one(3)]) await vote(by, place, choose(0))
    t.clock.advance(3 * 3_600_000)
    await expect(vote(one(4), place, choose(0))).rejects.toMatchObject({ code: 'poll.not_open' })
    await hoursLater(t, 0)
    const [mine] = await pollsOf(one(0), place)
    expect(mine?.poll).toMatchObject({ state: 'closed', result: { kind: 'too_few' } })
    expect(mine?.abilities).toEqual({ votes: false, hasVoted: false, closes: false, withdraws: false })
  })

  it('before its time, at a full or half hour, for whoever asked and for moderators: then it stands in the chain', async () => {
    const [place, other] = [await aPoll(one(0), room.roomId), await aPoll(one(0), room.roomId)]
    await expect(one(1).call(closePoll, paramsOf(place))).rejects.toMatchObject({ code: 'post.not_yours' })
    const before = (await chainOf(t)).length
    const { closesAt } = await one(0).call(closePoll, paramsOf(place))
    expect((await chainOf(t)).length).toBe(before)
    await mo.call(closePoll, paramsOf(other))
    expect((await chainOf(t)).map(({ act }) => act).slice(before)).toEqual(['poll.closed'])
    expect(await pollsOf(one(1), place)).toMatchObject([
      { poll: { state: 'open', closesAt }, abilities: { votes: true } },
    ])
    await hoursLater(t, 0)
    expect(await pollsOf(one(1), place)).toMatchObject([{ poll: { state: 'closed', closedAt: closesAt } }])
    await expect(one(0).call(closePoll, paramsOf(place))).rejects.toMatchObject({ code: 'poll.not_open' })
  })

  it('withdrawn by whoever asked, before it closes; with its post it goes at any time', async () => {
    const [place, closed] = [
      await aPoll(one(0), room.roomId),
      await aPoll(one(0), room.roomId, { ...CHOICE, hours: 1 }),
    ]
    for (const by of [mo, one(1)])
      await expect(by.call(withdrawPoll, paramsOf(place))).rejects.toMatchObject({ code: 'post.not_yours' })
    await vote(one(1), place, choose(0))
    await one(0).call(withdrawPoll, paramsOf(place))
    expect(await pollsOf(one(1), place)).toMatchObject([
      { poll: { state: 'withdrawn', postId: place.postId, threadId: place.threadId } },
    ])
    await expect(vote(one(2), place, choose(0))).rejects.toMatchObject({ code: 'poll.not_open' })
    await hoursLater(t, 1)
    await expect(one(0).call(withdrawPoll, paramsOf(closed))).rejects.toMatchObject({ code: 'poll.not_open' })
    await one(0).call(withdrawPost, paramsOf(closed))
    expect(await pollsOf(one(1), closed)).toMatchObject([{ poll: { state: 'withdrawn' } }])
  })

  it('with its room: counted before the key is burnt', async () => {
    const other = await aRoom(t, mo, { members: members.slice(0, 5) })
    const place = await aPoll(one(0), other.roomId)
    for (const by of members.slice(0, 5)) await vote(by, place, choose(0))
    const { threadId, postId } = await start(one(1), other.roomId, 'Another', 'Well?')
    await mo.call(closeRoom, { params: other, body: { name: other.name } })
    expect(await pollsOf(one(1), place)).toMatchObject([
      { poll: { state: 'closed', result: { votes: 5, counts: [5, 0, 0] } }, abilities: { votes: false } },
    ])
    const late = one(1).call(openPoll, { params: { roomId: other.roomId, postId }, body: CHOICE })
    await expect(late).rejects.toMatchObject({ code: 'post.not_yours' })
    expect(threadId).not.toBe(place.threadId)
  })
})
