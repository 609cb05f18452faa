import { gridTime } from '@cloakroom/charter/batches.ts'
import { readPost } from '@cloakroom/contract/posts.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { releaseBatches } from './release-batches.ts'
import { aQuietRoom, nextQuarter, type QuietRoom, write } from './testing.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let t: TestHouse
let quiet: QuietRoom
let people: TestMember[]

beforeAll(async () => {
  t = await aHouse()
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

  it('done while everybody writes, loses nothing and doubles nothing, and its numbers have no gap', async () => {
    const before = (await eventsOf()).length
    const words = people.flatMap((_, by) => ['a', 'b', 'c', 'd'].map((letter) => ({ by, text: `${letter}${by}` })))
    const writing = { isDone: false }
    const working = (async () => {
      for (let half = 1; !writing.isDone; half++) await at(later(half * 30 * MINUTE))
    })()
    await Promise.all(
      words.map(async ({ by, text }) => {
        const id = crypto.randomUUID()
        await Promise.all([1, 2].map(() => write(people[by]!, quiet.place, text, { id })))
      }),
    )
    writing.isDone = true
    await working
    await at(later(1_000 * HOUR))
    expect((await out()).toSorted((a, b) => (a ?? '').localeCompare(b ?? ''))).toEqual(
      words.map(({ text }) => text).toSorted((a, b) => a.localeCompare(b)),
    )
    const numbers = (await eventsOf()).map(({ seq }) => Number(seq))
    expect(numbers).toEqual(Array.from({ length: before + words.length }, (_, n) => n + 1))
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
