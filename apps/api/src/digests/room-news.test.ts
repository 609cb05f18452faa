import { withdrawPost } from '@cloakroom/contract/posts.ts'
import { amendCharter } from '@cloakroom/contract/rooms.ts'
import { asMember, asRoom } from '@cloakroom/database/as-member.ts'
import { connect } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { findNews } from './find-news.ts'
import { makeDigest, makeDigestAlone } from './make-digest.ts'
import { findRoomNews } from './room-news.ts'
import { aPost, asOwner, aThread, follow } from './testing.ts'

let t: TestHouse
let writer: TestMember
let readers: TestMember[]
let roomId: string
let elsewhereId: string
let place: Awaited<ReturnType<typeof aThread>>
const span = { since: new Date(Date.now() - 3_600_000), until: new Date(Date.now() + 3_600_000) }

beforeAll(async () => {
  t = await aHouse()
  writer = await aMember(t, { opensRooms: true, personalName: 'Wilhelmina Ashdown' })
  readers = [await aMember(t), await aMember(t), await aMember(t)]
  roomId = (await aRoom(t, writer, { charter: { digest: 'extracts' }, members: readers })).roomId
  elsewhereId = (await aRoom(t, writer, { charter: { digest: 'titles' }, members: readers.slice(0, 1) })).roomId
  await follow(readers[0] ?? writer, 'daily', 'm-coc', 'x-cor')
  await follow(readers[1] ?? writer, 'daily', 'x-cor')
  await follow(readers[2] ?? writer, 'daily', 'm-coc')
  place = await aThread(writer, roomId, { title: 'Both', topics: ['m-coc', 'x-cor'], markdown: 'As Ashdown says.' })
  await aThread(writer, roomId, { title: 'One', topics: ['x-cor'] })
  await aThread(writer, elsewhereId, { title: 'Elsewhere', topics: ['m-coc'] })
})
afterAll(() => t.close())

const digestOf = async ({ memberId }: TestMember) => (await makeDigest(t.house, memberId, 'daily', span))?.digest

/** What everybody is told, once from news that are read once for all of a room, and once read as each of them alone. */
async function bothWays() {
  const shared = await Promise.all(readers.map(digestOf))
  const alone = await Promise.all(
    readers.map(({ memberId }) =>
      asMember(t.house.web.pool, memberId, (tx) => makeDigestAlone(tx, memberId, 'daily', span)),
    ),
  )
  expect(shared).toEqual(alone)
  return shared.map((digest) =>
    digest?.sections.flatMap(({ of, threads }) =>
      threads.map((thread) => [of.kind === 'topic' && of.topicId, thread.title, thread.extract] as const),
    ),
  )
}

test('news read once for all of a room are those that each would read alone', async () => {
  expect(await bothWays()).toEqual([
    [
      ['m-coc', 'Both', 'As [a participant] says.'],
      ['m-coc', 'Elsewhere', null],
      ['x-cor', 'One', 'A thought.'],
    ],
    [
      ['x-cor', 'Both', 'As [a participant] says.'],
      ['x-cor', 'One', 'A thought.'],
    ],
    [['m-coc', 'Both', 'As [a participant] says.']],
  ])
})

test('words are read of no post whose charter keeps them in, nor to remind of what was told before', async () => {
  const read = (id: string, wanted: 'all' | 'titles') =>
    asRoom(t.house.web.pool, id, async (tx) =>
      (await findNews(tx, [id], span, wanted)).flatMap(({ posts }) => posts.flatMap(({ words }) => words)).toSorted(),
    )
  expect(await read(roomId, 'all')).toEqual(['A thought.', 'As Ashdown says.'])
  expect(await read(roomId, 'titles')).toEqual([])
  expect(await read(elsewhereId, 'all')).toEqual([])
})

test('the news of however many rooms come over three connections', async () => {
  await using web = new AsyncDisposableStack()
  const fresh = web.adopt(connect(t.database.webUrl), (opened) => opened.close())
  const rooms = Array.from({ length: 30 }, () => ({ id: crypto.randomUUID(), version: '1' }))
  const told = await Promise.all(rooms.map((room) => findRoomNews({ web: fresh }, room, span, 'all')))
  expect(told.flatMap(({ threads }) => threads)).toEqual([])
  expect(fresh.pool.totalCount).toBeLessThanOrEqual(3)
})

test('whatever moves in the room is in the next digest at once: a post, one that is withdrawn, a name, a charter, who is in it', async () => {
  await bothWays()
  await aPost(writer, place, 'Another.')
  const [first] = await Promise.all(readers.map(digestOf))
  expect(first?.sections[0]?.threads[0]?.newPosts).toBe(2)

  await writer.call(withdrawPost, { params: { roomId, postId: place.postId } })
  expect((await bothWays())[2]).toEqual([['m-coc', 'Both', 'Another.']])

  await asOwner(t, `update members set personal_name = 'Another Person' where id = $1`, [readers[1]?.memberId])
  expect((await bothWays())[2]).toEqual([['m-coc', 'Both', '[a participant].']])

  await writer.call(amendCharter, {
    params: { roomId },
    body: { replaces: 1, charter: { quoting: 'ask', digest: 'nothing', hatCheck: 'advise', retentionDays: null } },
  })
  expect(await bothWays()).toEqual([[['m-coc', 'Elsewhere', null]], [], []])

  await asOwner(t, `update memberships set state = 'removed' where room_id = $1 and member_id = $2`, [
    elsewhereId,
    readers[0]?.memberId,
  ])
  expect(await bothWays()).toEqual([[], [], []])
})

test('who reads from their joining on is told nothing from before, whatever the others in the room are told', async () => {
  const late = await aMember(t)
  const { roomId: veiledId } = await aRoom(t, writer, {
    charter: { digest: 'extracts', past: 'from_joining' },
    members: readers,
  })
  const before = await aThread(writer, veiledId, { title: 'Before', topics: ['m-coc'], markdown: 'Said among few.' })
  const { rows } = await asOwner<{ seq: string }>(t, 'select seq from rooms where id = $1', [veiledId])
  await asOwner(
    t,
    `insert into memberships (room_id, member_id, role, state, charter_version, since_seq) values ($1, $2, 'member', 'active', 1, $3)`,
    [veiledId, late.memberId, rows[0]?.seq],
  )
  await follow(late, 'daily', 'm-coc')
  await aPost(writer, before, 'Said to all.')
  readers.push(late)
  const told = await bothWays()
  expect(JSON.stringify(told[0])).toContain('Said among few.')
  expect(JSON.stringify(told[3])).not.toContain('Said among few.')
})

test('a member whose membership has ended is told nothing', async () => {
  const gone = await aMember(t)
  await asOwner(t, `update members set state = 'ended' where id = $1`, [gone.memberId])
  expect(await makeDigest(t.house, gone.memberId, 'daily', span)).toBeNull()
})

test('where a room does not show who is in it, a list of names comes out without those of anybody in the network', async () => {
  await aMember(t, { personalName: 'Ottoline Crane' })
  const quiet = await aRoom(t, writer, { charter: { attribution: 'handle', digest: 'extracts' }, members: readers })
  const open = await aRoom(t, writer, { charter: { digest: 'extracts' }, members: readers })
  const markdown = 'Is it Wilhelmina Ashdown, or Ottoline Crane, or Nobody Atall?'
  for (const { roomId: id } of [quiet, open])
    await aThread(writer, id, { title: `Who in ${id}`, topics: ['m-coc'], markdown })
  const { sections = [] } = (await digestOf(readers[2] ?? writer)) ?? {}
  const told = new Map(
    sections.flatMap(({ threads }) => threads.map(({ roomId: id, extract }) => [id, extract] as const)),
  )
  expect(told.get(quiet.roomId)).toBe('Is it [a participant], or [a participant], or Nobody Atall?')
  expect(told.get(open.roomId)).toBe('Is it [a participant], or Ottoline Crane, or Nobody Atall?')
})
