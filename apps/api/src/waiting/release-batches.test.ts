import { gridTime } from '@cloakroom/charter/batches.ts'
import { editPost, readPost, tellWriting } from '@cloakroom/contract/posts.ts'
import { leaveRoom, readRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aSocket } from '../live/testing.ts'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { releaseBatches } from './release-batches.ts'
import { aQuietRoom, nextHalfHour, nextQuarter, type QuietRoom, start, write } from './testing.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

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
const at = (now: Date) => releaseBatches({ ...t.house, now: () => now })
const later = (milliseconds: number) => new Date(gridTime(t.clock.now()).getTime() + milliseconds)
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

describe('the job', () => {
  it('done by four workers at once, does everything once', async () => {
    for (const [by, words] of ['one', 'two', 'three', 'four'].entries()) await say(by, words)
    const before = (await eventsOf()).length
    t.clock.advance(later(30 * MINUTE).getTime() - t.clock.now().getTime())
    const now = t.clock.now()
    await Promise.all([now, now, now, now].map(at))
    expect((await eventsOf()).length).toBe(before + 4)
    expect(await out()).toHaveLength(4)
    await say(5, 'five')
    for (let n = 6; n < 9; n++) await say(n % 8, `${n}`)
    await at(now)
    expect(await out()).toHaveLength(4)
    await nextQuarter(t)
    expect(await out()).toHaveLength(8)
  })

  it('does nothing between the half hours, and comes ten minutes late at most', async () => {
    for (const [by, words] of ['one', 'two', 'three', 'four'].entries()) await say(by, words)
    for (const minutes of [41, 45, 59.9]) await at(later(minutes * MINUTE))
    expect(await out()).toEqual([])
    await at(later(39 * MINUTE))
    expect(await out()).toHaveLength(4)
  })

  it('that was away at the end of a quarter lets a lone post out when it is back', async () => {
    const { id } = await say(1, 'alone')
    await at(later(6 * HOUR - 30 * MINUTE))
    expect(await out()).toEqual([])
    await at(later(7 * HOUR))
    const post = await people[0]!.call(readPost, { params: { roomId: quiet.roomId, postId: id } })
    expect(post.at).toBe(
      `${later(7 * HOUR)
        .toISOString()
        .slice(0, 16)}Z`,
    )
  })

  it('takes no harm from clocks: what goes back is noted, what jumps ahead loses and doubles nothing', async () => {
    await say(1, 'alone')
    const before = (await eventsOf()).length
    await at(later(-24 * HOUR))
    expect(await out()).toEqual([])
    await at(later(-24 * HOUR + 30 * MINUTE))
    expect(await out()).toEqual([])
    await at(later(72 * HOUR))
    expect(await out()).toEqual(['alone'])
    await say(2, 'another')
    await at(later(72 * HOUR))
    await at(later(-100 * HOUR))
    await nextQuarter(t)
    await nextQuarter(t)
    expect(await out()).toEqual(['alone', 'another'])
    expect((await eventsOf()).length).toBe(before + 2)
  })

  it('that fails in one room lets the others’ batches out, and tells of it', async () => {
    const broken = quiet
    quiet = await aQuietRoom(t)
    for (const by of [0, 1, 2, 3]) await write(people[by]!, broken.place, `broken ${by}`)
    people = quiet.members
    for (const by of [0, 1, 2, 3]) await say(by, `whole ${by}`)
    const { rows } = await asOwner<{ wrapped: Buffer }>(t, 'select wrapped from room_keys where room_id = $1', [
      broken.roomId,
    ])
    const wrapped = rows[0]!.wrapped
    const setKey = (key: Buffer) =>
      asOwner(t, 'update room_keys set wrapped = $2 where room_id = $1', [broken.roomId, key])
    await setKey(Buffer.alloc(wrapped.length))
    const half = later(30 * MINUTE)
    await expect(at(half)).rejects.toThrow('authenticate')
    expect(await out()).toHaveLength(4)
    await setKey(wrapped)
    expect(await broken.words(broken.moderator)).toEqual(['Well?'])
    await at(half)
    expect(await broken.words(broken.moderator)).toHaveLength(5)
  })
})
