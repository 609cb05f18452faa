import { gridTime } from '@cloakroom/charter/batches.ts'
import { editPost, tellWriting } from '@cloakroom/contract/posts.ts'
import { leaveRoom } from '@cloakroom/contract/people.ts'
import { readRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aSocket } from '../live/testing.ts'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter, type QuietRoom, start, write } from './testing.ts'

let t: TestHouse
let origin: string
let quiet: QuietRoom
let people: TestMember[]

beforeAll(async () => {
  t = await aHouse()
  origin = await t.listen()
})
afterAll(() => t.close())
beforeEach(async () => {
  quiet = await aQuietRoom(t)
  people = quiet.members
})

const say = (by: number, markdown: string) => write(people[by]!, quiet.place, markdown)
/** The words of what came out after the first post. */
const out = async () => (await quiet.words(people[0]!)).slice(1)
const eventsOf = async () =>
  (
    await asOwner<{ seq: string; kind: string; subject: string }>(
      t,
      'select seq, kind, subject from room_events where room_id = $1 order by seq',
      [quiet.roomId],
    )
  ).rows

describe('a batch comes out at the half hour', () => {
  it('with four posts by three writers', async () => {
    for (const [by, words] of ['one', 'two', 'three'].entries()) await say(by, words)
    await nextHalfHour(t)
    expect(await out()).toEqual([])
    await say(0, 'four')
    await nextHalfHour(t)
    expect(new Set(await out())).toEqual(new Set(['one', 'two', 'three', 'four']))
  })

  it('not with any number of posts by two', async () => {
    for (const words of ['a', 'b', 'c', 'd', 'e', 'f']) for (const by of [0, 1]) await say(by, `${words}${by}`)
    await nextHalfHour(t)
    expect(await out()).toEqual([])
    await nextQuarter(t)
    expect(await out()).toHaveLength(12)
  })

  it('counts edits, and whoever has left', async () => {
    const before = await Promise.all([0, 1, 2].map((by) => say(by, `before ${by}`)))
    await nextQuarter(t)
    for (const [by, post] of before.entries()) {
      const params = { roomId: quiet.roomId, postId: post.id }
      await people[by]!.call(editPost, { params, body: { markdown: `after ${by}` } })
    }
    await nextHalfHour(t)
    expect((await out()).every((words) => words?.startsWith('before'))).toBe(true)
    await say(0, 'four')
    await people[2]!.call(leaveRoom, { params: quiet.place })
    await nextHalfHour(t)
    expect(new Set(await out())).toEqual(new Set(['after 0', 'after 1', 'after 2', 'four']))
  })

  it('in an order of chance, numbered without a gap, at one time that says nothing', async () => {
    const words = Array.from({ length: 12 }, (_, n) => `number ${n}`)
    for (const [n, text] of words.entries()) await say(n % 4, text)
    const before = await eventsOf()
    await nextHalfHour(t)
    const said = await out()
    expect(new Set(said)).toEqual(new Set(words))
    // One order in 479,001,600 is the one in which they were written, and one is its reverse.
    expect(said).not.toEqual(words)
    expect(said.toReversed()).not.toEqual(words)
    const events = (await eventsOf()).slice(before.length)
    expect(events.map(({ seq }) => Number(seq))).toEqual(words.map((_, n) => before.length + 1 + n))
    const { rows } = await asOwner<{ at: Date; xmin: string }>(
      t,
      'select at, xmin::text, number, seq, markdown from posts where room_id = $1 and number > 1 order by ctid',
      [quiet.roomId],
    )
    expect(new Set(rows.map((row) => row.at.toISOString()))).toEqual(new Set([gridTime(t.clock.now()).toISOString()]))
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1)
    const { room } = await people[0]!.call(readRoom, { params: { roomId: quiet.roomId } })
    expect(room.seq).toBe(before.length + 12)
  })
})

describe('frames', () => {
  it('come once for each, the same bytes for everybody, and none before', async () => {
    const sockets = await Promise.all([0, 1].map((n) => aSocket(origin, people[n]!.cookie)))
    const { seq } = (await people[0]!.call(readRoom, { params: { roomId: quiet.roomId } })).room
    for (const socket of sockets) {
      socket.say({ type: 'watch', room: quiet.roomId, since: seq })
      await socket.next(({ type }) => type === 'watching')
    }
    await people[2]!.call(tellWriting, { params: quiet.place })
    for (const [by, words] of ['one', 'two', 'three'].entries()) await say(by, words)
    await start(people[3]!, quiet.roomId, 'Another thread', 'four')
    for (const socket of sockets) await socket.silence(({ type }) => type === 'event' || type === 'writing')
    await nextHalfHour(t)
    for (const socket of sockets) {
      for (let next = seq + 1; next <= seq + 4; next++)
        await socket.next((frame) => frame.type === 'event' && frame.seq === next)
      await socket.silence(({ type }) => type === 'event')
    }
    const [one = [], two = []] = sockets.map(({ raw }) => raw.filter((frame) => frame.includes('"event"')))
    expect(one).toEqual(two)
    expect(one.filter((frame) => frame.includes('thread.started'))).toHaveLength(1)
    for (const { socket } of sockets) socket.close()
  })
})
