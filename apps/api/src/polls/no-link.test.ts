import { readRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { voterScope } from '../keys/seat-scope.ts'
import { aSocket } from '../live/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { closeDuePolls } from './close-due-polls.ts'
import { aPoll, CHOICE, choose, hoursLater, type Place, pollsOf, vote } from './testing.ts'

// What a copy of the database, a frame or a number of the room tells of who voted what: nothing. See docs/decisions/0117.

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

const rowsOf = <Row extends object>(table: string, columns: string, { postId }: Place) =>
  asOwner<Row>(t, `select ${columns} from ${table} where post_id = '${postId}' order by ctid`).then(({ rows }) => rows)
const writers = (table: string, place: Place) => rowsOf<{ xmin: string }>(table, 'xmin::text', place)

/** The voters of a poll as members, by their place: what only the house can work out. */
async function votersOf(place: Place): Promise<number[]> {
  const { rows } = await asOwner<{ wrapped: Buffer }>(
    t,
    `select wrapped from room_keys where room_id = '${place.roomId}'`,
  )
  const key = t.house.keys.unwrapRoomKey(place.roomId, rows[0]!.wrapped)
  const voters = await rowsOf<{ voter: string }>('poll_voters', 'voter', place)
  return voters.map(({ voter }) =>
    members.findIndex(({ memberId }) => t.house.keys.seat(key, voterScope(place.postId), memberId) === voter),
  )
}

it('every row of a poll names one transaction, whether somebody voted or exchanged their ballot', async () => {
  const place = await aPoll(mo, room.roomId)
  const tokens: string[] = []
  for (const [at, by] of members.entries()) {
    tokens.push(await vote(by, place, choose(at % 3)))
    const [voters, ballots] = [await writers('poll_voters', place), await writers('poll_ballots', place)]
    expect(voters).toHaveLength(at + 1)
    expect(new Set([...voters, ...ballots].map(({ xmin }) => xmin)).size).toBe(1)
  }
  await vote(members[2]!, place, choose(0), tokens[2])
  const all = [...(await writers('poll_voters', place)), ...(await writers('poll_ballots', place))]
  expect(all).toHaveLength(7)
  expect(new Set(all.map(({ xmin }) => xmin)).size).toBe(1)
})

it('voters lie in an order of chance, and not the latest last', async () => {
  const place = await aPoll(mo, room.roomId)
  const [last, ...before] = members
  for (const by of before) await vote(by, place, choose(0))
  const token = await vote(last!, place, choose(0))
  const places = new Set<number>()
  for (let times = 0; times < 12; times++) {
    places.add((await votersOf(place)).indexOf(0))
    await vote(last!, place, choose(0), token)
  }
  // Twelve times in the same one of six places: once in 360 million.
  expect(places.size).toBeGreaterThan(1)
})

it('a box is locked anew with each ballot, is as long as any other of its size, and opens with no other room’s key', async () => {
  const [place, other] = [
    await aPoll(mo, room.roomId),
    await aPoll(mo, room.roomId, { method: 'consent', question: 'Agreed?', hours: 1 }),
  ]
  const sealed = async (of: Place) => (await rowsOf<{ sealed: Buffer }>('poll_ballots', 'sealed', of))[0]!.sealed
  const token = await vote(members[0]!, place, choose(2))
  await vote(members[0]!, other, { method: 'consent', stance: 'object' })
  const first = await sealed(place)
  await vote(members[0]!, place, choose(2), token)
  const second = await sealed(place)
  expect(second).not.toEqual(first)
  expect([second.length, (await sealed(other)).length]).toEqual([first.length, first.length])
  const elsewhere = t.house.keys.unwrapRoomKey(room.roomId, t.house.keys.newRoomKey(room.roomId))
  expect(() => t.house.keys.unlockInRoom(elsewhere, `poll ${place.postId}`, second)).toThrow('authenticate')
})

it('when it is counted, neither voters nor ballots are left; of too few not even how many they were', async () => {
  const place = await aPoll(mo, room.roomId)
  for (const by of members.slice(0, 4)) await vote(by, place, choose(0))
  await hoursLater(t, 24)
  for (const table of ['poll_voters', 'poll_ballots']) expect(await writers(table, place)).toEqual([])
  expect(await rowsOf('polls', 'result', place)).toEqual([{ result: { kind: 'too_few' } }])
})

it('two workers count once', async () => {
  const place = await aPoll(mo, room.roomId, { ...CHOICE, hours: 1 })
  for (const by of members) await vote(by, place, choose(1))
  t.clock.advance(2 * 3_600_000)
  await Promise.all([closeDuePolls(t.house), closeDuePolls(t.house)])
  await closeDuePolls(t.house)
  expect(await pollsOf(mo, place)).toMatchObject([{ poll: { result: { votes: 6, counts: [0, 6, 0] } } }])
  const { rows } = await asOwner<{ kind: string }>(
    t,
    `select kind from room_events where subject = '${place.postId}' and kind like 'poll.%' order by seq`,
  )
  expect(rows.map(({ kind }) => kind)).toEqual(['poll.opened', 'poll.closed'])
})

it('a vote is no event: no frame comes, and no number of the room moves', async () => {
  const origin = await t.listen()
  const tab = await aSocket(origin, members[5]!.cookie)
  const seq = async () => (await mo.call(readRoom, { params: room })).room.seq
  tab.say({ type: 'watch', room: room.roomId, since: await seq() })
  await tab.next((frame) => frame.type === 'watching')
  const place = await aPoll(mo, room.roomId, { ...CHOICE, hours: 1 })
  await tab.next((frame) => frame.type === 'event' && frame.kind === 'poll.opened')
  const before = await seq()
  const token = await vote(members[4]!, place, choose(0))
  await vote(members[4]!, place, choose(1), token)
  expect(await seq()).toBe(before)
  await hoursLater(t, 1)
  const closed = await tab.next((frame) => frame.type === 'event' && frame.seq > before)
  expect(closed).toEqual({
    type: 'event',
    room: room.roomId,
    seq: before + 1,
    kind: 'poll.closed',
    threadId: place.threadId,
  })
  tab.socket.terminate()
})
