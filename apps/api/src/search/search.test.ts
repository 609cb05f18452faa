import { readMe } from '@cloakroom/contract/members.ts'
import { mentionOf, readMentionable } from '@cloakroom/contract/mentions.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { editPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { leaveRoom, removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { search, SearchView } from '@cloakroom/contract/search.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { asOwner } from '../digests/testing.ts'
import { aRoom, seat } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextQuarter, write } from '../waiting/testing.ts'
import { followAllRooms } from './follow-rooms.ts'
import { begin, find, say } from './testing.ts'

let t: TestHouse
let ana: TestMember
let ben: TestMember
let eve: TestMember
let roomId: string
let place: { roomId: string; threadId: string }

beforeAll(async () => {
  t = await aHouse()
  ana = await aMember(t, { opensRooms: true })
  ben = await aMember(t)
  eve = await aMember(t)
  roomId = (await aRoom(t, ana, { members: [ben] })).roomId
  place = await begin(ana, roomId, 'The **harbours** were waiting for the late ships, and nobody had asked.')
})
afterAll(() => t.close())

const nameOf = async (member: TestMember) => (await member.call(readMe)).personalName

describe('where and when', () => {
  it('in a room, a thread, under a topic, at a time', async () => {
    const other = await aRoom(t, ana, { members: [ben] })
    const under = await begin(ben, other.roomId, 'The tide is out.', ['m-coc'])
    await begin(ben, roomId, 'The tide is in.')
    const [here, there] = ['The [tide] is in.', 'The [tide] is out.']
    expect(await find(ana, 'tides')).toEqual(expect.arrayContaining([here, there]))
    expect(await find(ana, 'tides', { roomId })).toEqual([here])
    expect(await find(ana, 'tides', under)).toEqual([there])
    expect(await find(ana, 'tides', { roomId, threadId: place.threadId })).toEqual([])
    expect(await find(ana, 'tides', { topicId: 'm-coc' })).toEqual([there])
    await asOwner(t, `update posts set at = at - interval '3 days' where room_id = $1`, [other.roomId])
    await asOwner(t, `delete from post_words where room_id = $1`, [other.roomId])
    await asOwner(t, `delete from word_marks where room_id = $1`, [other.roomId])
    const yesterday = new Date(t.clock.now().getTime() - 86_400_000).toISOString()
    expect(await find(ana, 'tides', { since: yesterday })).toEqual([here])
    expect(await find(ana, 'tides', { until: yesterday })).toEqual([there])
  })

  it('says who spoke as the room does', async () => {
    const { posts } = await ana.call(search, { body: { words: 'harbours nobody' } })
    expect(posts).toMatchObject([
      {
        roomId,
        threadId: place.threadId,
        threadTitle: 'Who waits, and for what?',
        by: { kind: 'named', personalName: await nameOf(ana) },
      },
    ])
    const veiled = await aRoom(t, ana, { members: [ben], charter: { attribution: 'handle' } })
    await begin(ben, veiled.roomId, 'A veiled lagoon.')
    expect((await ana.call(search, { body: { words: 'lagoon' } })).posts).toMatchObject([{ by: { kind: 'handle' } }])
  })

  it('goes on page by page, the latest first, each post once, whatever is said in between', async () => {
    const long = await aRoom(t, ana)
    const thread = await begin(ana, long.roomId, 'buoy 0')
    for (let n = 1; n < 45; n++) await say(ana, thread, `buoy ${n}`)
    const seen: string[] = []
    let after = null
    do {
      const page: Awaited<ReturnType<typeof read>> = await read(after)
      seen.push(...page.posts.map(({ passage }) => passage.map(({ words }) => words).join('')))
      after = page.next
      await say(ana, thread, 'buoy that came later')
    } while (after)
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `buoy ${44 - n}`))
    function read(from: { roomId: string; postId: string } | null) {
      return ana.call(search, { body: { words: 'buoys', roomId: long.roomId, after: from } })
    }
  })
})

describe('what is not found', () => {
  it('rooms one is not in, was never in, has left, was removed from', async () => {
    const room = await aRoom(t, ana, { members: [ben, eve] })
    await begin(ana, room.roomId, 'An unheard capstan.')
    const nothing = await (await aMember(t)).ask(search, { body: { words: 'capstan' } })
    expect(await find(eve, 'capstan')).toHaveLength(1)
    await eve.call(leaveRoom, { params: room })
    await ana.call(removePerson, { params: { roomId: room.roomId, memberId: ben.memberId } })
    for (const one of [ben, eve])
      expect((await one.ask(search, { body: { words: 'capstan' } })).payload).toBe(nothing.payload)
    await expect(find(eve, 'capstan', room)).rejects.toMatchObject({ code: 'not_found' })
    await expect(find(eve, 'capstan', place)).rejects.toMatchObject({ code: 'not_found' })
    const after = { roomId: room.roomId, postId: crypto.randomUUID() }
    await expect(eve.call(search, { body: { words: 'capstan', after } })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('what was said before one came, where newcomers read from then on; and a page is full all the same', async () => {
    const room = await aRoom(t, ana, { charter: { past: 'from_joining' } })
    const thread = await begin(ana, room.roomId, 'A ferry in the past.')
    for (let n = 0; n < 3; n++) await say(ana, thread, 'The ferry of before.')
    const newcomer = await aMember(t)
    await seat(t, ana, room.roomId, newcomer)
    expect(await find(newcomer, 'ferries')).toEqual([])
    for (let n = 0; n < 21; n++) await say(ana, thread, 'The ferry of today.')
    const page = await newcomer.call(search, { body: { words: 'ferries' } })
    expect(page.posts).toHaveLength(20)
    const rest = await newcomer.call(search, { body: { words: 'ferries', after: page.next } })
    expect(rest).toMatchObject({ posts: [{ passage: [{}, { words: 'ferry' }, { words: ' of today.' }] }], next: null })
    expect(await find(ana, '"ferry of before"', room)).toHaveLength(3)
  })

  it('what was withdrawn, what stood before an edit, what waits at the desk', async () => {
    const post = await say(ben, place, 'A rusty mooring.')
    expect(await find(ana, 'moorings')).toHaveLength(1)
    await ben.call(editPost, { params: post, body: { markdown: 'A rusty hawser.' } })
    expect(await find(ana, 'moorings')).toEqual([])
    expect(await find(ana, 'hawsers')).toEqual(['A rusty [hawser].'])
    await ben.call(withdrawPost, { params: post })
    expect(await find(ana, 'hawsers')).toEqual([])
    const left = await asOwner(t, 'select vector from post_words where post_id = $1', [post.postId])
    expect(left.rows).toEqual([])
    const held = { id: crypto.randomUUID(), markdown: 'On behalf of my agency, a winch.' }
    await ben.call(contestHat, { params: place, body: held })
    expect(await find(ana, 'winch')).toEqual([])
  })

  it('words that changed before anybody looked, and those whose change nobody told', async () => {
    const post = await say(ben, place, 'An early sextant.')
    await ben.call(editPost, { params: post, body: { markdown: 'A later astrolabe.' } })
    expect(await find(ana, 'sextant')).toEqual([])
    expect(await find(ana, 'astrolabe')).toHaveLength(1)
    await asOwner(t, 'alter table posts disable trigger words_changed')
    await ben.call(withdrawPost, { params: post })
    expect(await find(ana, 'astrolabe')).toEqual([])
    await asOwner(t, 'alter table posts enable trigger words_changed')
    const left = await asOwner(t, 'select vector from post_words where post_id = $1', [post.postId])
    expect(left.rows).toEqual([])
  })

  it('a room that is closed for good, nor anything of it in the index', async () => {
    const room = await aRoom(t, ana, { members: [ben] })
    await begin(ben, room.roomId, 'A last anchor.')
    expect(await find(ana, 'anchors')).toHaveLength(1)
    await ana.call(closeRoom, { params: { roomId: room.roomId }, body: { name: room.name } })
    expect(await find(ana, 'anchors')).toEqual([])
    await expect(find(ana, 'anchors', { roomId: room.roomId })).rejects.toMatchObject({ code: 'room.closed' })
    await followAllRooms(t.house)
    for (const table of ['post_words', 'word_blocks', 'word_marks'])
      expect((await asOwner(t, `select from ${table} where room_id = $1`, [room.roomId])).rows).toEqual([])
  })

  it('what waits for its batch, until it is out; and then nobody’s', async () => {
    const quiet = await aQuietRoom(t)
    const [, one, two] = quiet.members as [TestMember, TestMember, TestMember]
    await write(one, quiet.place, 'A patient kingfisher.')
    expect(await find(one, 'kingfishers')).toEqual([])
    expect(await find(two, 'kingfishers')).toEqual([])
    await nextQuarter(t)
    const { posts } = await two.call(search, { body: { words: 'kingfishers' } })
    expect(posts).toMatchObject([{ by: { kind: 'participant' }, at: expect.stringMatching(/:(00|30)Z$/) }])
  })

  it('people by mentions: neither a name nor a seat finds where somebody is mentioned', async () => {
    const { people } = await ana.call(readMentionable, { params: { roomId } })
    const seatOfBen = people.find(({ name }) => name !== '')?.seat ?? ''
    const name = people.find(({ seat: one }) => one === seatOfBen)?.name ?? ''
    await say(ana, place, `The bollard is for ${mentionOf(seatOfBen)} to paint.`)
    expect(await find(ana, 'bollard paint')).toEqual([`The [bollard] is for @${name} to [paint].`])
    for (const words of [seatOfBen, seatOfBen.slice(0, 8), `bollard ${name}`, `"${name}"`])
      expect(await find(ana, words)).toEqual([])
  })

  it('people: a name finds where it was written, not what its bearer wrote', async () => {
    const [first = ''] = (await nameOf(ben)).split(' ')
    expect(await find(ana, first, { roomId })).toEqual([])
    await expect(ana.ask(search, { body: { words: 'x', by: ben.memberId } })).resolves.toMatchObject({
      statusCode: 400,
    })
  })
})

it('tells no number of anything', () => {
  expect(Object.keys(SearchView.shape)).toEqual(['posts', 'next'])
  expect(JSON.stringify(z.toJSONSchema(SearchView))).not.toMatch(/"(integer|number)"/)
})

it('the job puts everything in, and again what a crash took', async () => {
  await followAllRooms(t.house)
  const count = async () =>
    (await asOwner<{ n: number }>(t, 'select count(*)::int as n from post_words')).rows[0]?.n ?? 0
  const before = await count()
  expect(before).toBeGreaterThan(50)
  await asOwner(t, 'delete from post_words')
  await asOwner(t, 'delete from word_marks')
  await followAllRooms(t.house)
  expect(await count()).toBe(before)
  const behind = await asOwner(
    t,
    `select r.id from rooms r left join word_marks m on m.room_id = r.id where r.state = 'open' and r.seq <> m.seq`,
  )
  expect(behind.rows).toEqual([])
})
