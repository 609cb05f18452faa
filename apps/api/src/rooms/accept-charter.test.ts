import { contestThread } from '@cloakroom/contract/held-threads.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { addPost, editPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { previewPost } from '@cloakroom/contract/previews.ts'
import { leaveRoom } from '@cloakroom/contract/people.ts'
import { acceptCharter, closeRoom, listCharters, readRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, write } from '../waiting/testing.ts'
import { acceptStanding, amend, aRoom, seat, type TestRoom } from './testing.ts'

let t: TestHouse
let owner: Database
let mo: TestMember
let ana: TestMember
let ben: TestMember
let room: TestRoom
let threadId: string
let ownPost: string

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t, { personalName: 'ليلى حداد' })
  ben = await aMember(t)
})
beforeEach(async () => {
  room = await aRoom(t, mo, { members: [ana, ben] })
  ;[threadId, ownPost] = [crypto.randomUUID(), crypto.randomUUID()]
  const post = { id: ownPost, markdown: 'Well?' }
  await ana.call(startThread, { params: room, body: { id: threadId, title: 'Whether to wait', post } })
  await say(ana, 'Once more.')
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

const id = () => crypto.randomUUID()
const place = () => ({ roomId: room.roomId, threadId })
const say = (by: TestMember, markdown: string, postId = id()) =>
  by.call(addPost, { params: place(), body: { id: postId, markdown } })
const abilities = async (of: TestMember) => (await of.call(readRoom, { params: room })).abilities
const versions = async () =>
  (
    await owner.pool.query<{ version: number }>(
      'select charter_version as version from posts where room_id = $1 order by seq',
      [room.id],
    )
  ).rows.map(({ version }) => version)

describe('after a new version', () => {
  const WAYS: Record<string, () => Promise<unknown>> = {
    'a reply': () => say(ana, 'One more thing.'),
    'a reply that quotes': () =>
      ana.call(addPost, {
        params: place(),
        body: { id: id(), markdown: 'As was said.', quotes: [{ postId: ownPost, passage: 'Well' }] },
      }),
    'a thread': () =>
      ana.call(startThread, {
        params: room,
        body: { id: id(), title: 'Another', post: { id: id(), markdown: 'So?' } },
      }),
    'new words for a post': () =>
      ana.call(editPost, { params: { roomId: room.roomId, postId: ownPost }, body: { markdown: 'Well, well.' } }),
    'words for the desk': () =>
      ana.call(contestHat, { params: place(), body: { id: id(), markdown: 'On behalf of my agency, I say so.' } }),
    'a thread for the desk': () =>
      ana.call(contestThread, {
        params: room,
        body: { id: id(), title: 'Another', post: { id: id(), markdown: 'On behalf of my agency, so?' } },
      }),
    'a preview': () => ana.call(previewPost, { params: room, body: { id: id(), threadId, markdown: 'On its way.' } }),
  }

  it.each(Object.keys(WAYS))('%s waits until it is accepted', async (way) => {
    await amend(mo, room.id, { quoting: 'ask' })
    await expect(WAYS[way]?.()).rejects.toMatchObject({ code: 'charter.not_accepted' })
    expect(await abilities(ana)).toMatchObject({ writes: false, accepted: 1 })
    const { abilities: now } = await ana.call(acceptCharter, { params: room, body: { version: 2 } })
    expect(now).toMatchObject({ writes: true, accepted: 2 })
    await WAYS[way]?.()
  })

  it('words that wait for a batch are asked the same', async () => {
    const quiet = await aQuietRoom(t)
    const [, writer, other] = quiet.members
    if (!writer || !other) throw new Error('a quiet room has members')
    await amend(quiet.moderator, quiet.roomId, { digest: 'nothing' })
    await expect(write(writer, quiet.place, 'Not yet.')).rejects.toMatchObject({ code: 'charter.not_accepted' })
    await acceptStanding(quiet.roomId, writer)
    expect(await write(writer, quiet.place, 'Now.')).toMatchObject({ state: 'waiting' })
    await expect(write(other, quiet.place, 'Not I.')).rejects.toMatchObject({ code: 'charter.not_accepted' })
  })

  it('one may read and withdraw, and what was sent before is there once', async () => {
    const sent = id()
    await say(ana, 'Sent, and the answer lost.', sent)
    await amend(mo, room.id, { quoting: 'ask' })
    expect(await say(ana, 'Sent, and the answer lost.', sent)).toMatchObject({ id: sent })
    await ana.call(withdrawPost, { params: { roomId: room.roomId, postId: ownPost } })
  })

  it('whoever made it writes at once, and whoever comes under it', async () => {
    await amend(mo, room.id, { quoting: 'ask' })
    const newcomer = await aMember(t)
    await seat(t, mo, room.id, newcomer)
    for (const one of [mo, newcomer]) await say(one, 'Under the new one.')
    expect(await abilities(newcomer)).toMatchObject({ writes: true, accepted: 2 })
  })

  it('an older version, or one that is not there yet, cannot be accepted', async () => {
    await amend(mo, room.id, { quoting: 'ask' })
    for (const version of [1, 3, -1])
      await expect(ana.call(acceptCharter, { params: room, body: { version } })).rejects.toMatchObject({
        code: 'charter.outdated',
      })
  })

  it('each is accepted on its own, and tells which one was the last', async () => {
    await amend(mo, room.id, { quoting: 'ask' })
    await acceptStanding(room.id, ana)
    await amend(mo, room.id, { quoting: 'never' })
    expect(await abilities(ana)).toMatchObject({ writes: false, accepted: 2 })
    expect(await abilities(ben)).toMatchObject({ writes: false, accepted: 1 })
    await amend(mo, room.id, { quoting: 'free' })
    await acceptStanding(room.id, ben)
    expect(await abilities(ben)).toMatchObject({ writes: true, accepted: 4 })
  })

  it('is in the list, with what it says and the day', async () => {
    await amend(mo, room.id, { quoting: 'ask', past: 'from_joining' })
    const { versions: told } = await ben.call(listCharters, { params: room })
    const today = t.clock.now().toISOString().slice(0, 10)
    expect(told).toEqual([
      { charter: { ...room.charter, version: 2, quoting: 'ask', past: 'from_joining' }, amendedAt: today },
      { charter: room.charter, amendedAt: null },
    ])
  })
})

describe('who has accepted', () => {
  const acceptances = async () =>
    (await owner.pool.query<{ token: string }>('select token from charter_acceptances where room_id = $1', [room.id]))
      .rows

  it('stands in no row: a token that is no member and no seat', async () => {
    await amend(mo, room.id, { quoting: 'ask' })
    await acceptStanding(room.id, ana, ana)
    const rows = await acceptances()
    expect(rows).toHaveLength(2)
    const { mySeat } = await abilities(ana)
    expect(rows.map(({ token }) => token)).not.toContain(mySeat)
    const { rows: seats } = await owner.pool.query(
      'select charter_version from memberships where room_id = $1 and member_id = $2',
      [room.id, ana.memberId],
    )
    expect(seats).toEqual([{ charter_version: 1 }])
  })

  it('is burnt with the room', async () => {
    await amend(mo, room.id, { quoting: 'ask' })
    await mo.call(closeRoom, { params: room, body: { name: room.name } })
    expect(await acceptances()).toEqual([])
    expect(await abilities(ana)).toMatchObject({ writes: false, accepted: 2 })
  })

  it('is nobody’s to say for another, and not asked of whoever left and came back under the same', async () => {
    await amend(mo, room.id, { quoting: 'ask' })
    await acceptStanding(room.id, ana)
    await ana.call(leaveRoom, { params: room })
    await expect(ana.call(acceptCharter, { params: room, body: { version: 2 } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await seat(t, mo, room.id, ana)
    await say(ana, 'Back.')
    await expect(say(ben, 'And I?')).rejects.toMatchObject({ code: 'charter.not_accepted' })
  })
})

it('posts on their way are refused, or stand under the version that their writer had accepted', async () => {
  await say(ben, 'Remembered here.')
  const writing = Array.from({ length: 24 }, (_, n) => say(n % 2 ? ana : ben, `Thought ${n}.`))
  const outcomes = await Promise.allSettled([amend(mo, room.id, { quoting: 'never' }), ...writing])
  expect(outcomes[0]).toMatchObject({ status: 'fulfilled' })
  const reasons = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  expect(reasons.filter((code) => code !== 'charter.not_accepted')).toEqual([])
  expect(new Set(await versions())).toEqual(new Set([1]))
  await acceptStanding(room.id, ben)
  const [first] = await Promise.allSettled([say(ben, 'Under the new one.'), amend(mo, room.id, { quoting: 'free' })])
  expect((await versions()).at(-1)).toBe(first.status === 'fulfilled' ? 2 : 1)
})
