import {
  acceptHeldPost,
  agreeToWords,
  proposeWords,
  readDesk,
  removeHeldPost,
  returnHeldPost,
} from '@cloakroom/contract/desk.ts'
import { contestThread } from '@cloakroom/contract/held-threads.ts'
import { exportHatCases, listMyHeldPosts, takeBackHeldPost, takeConsentBack } from '@cloakroom/contract/moderation.ts'
import { amendRules } from '@cloakroom/contract/order.ts'
import { amendRole, removePerson } from '@cloakroom/contract/people.ts'
import { readPost } from '@cloakroom/contract/posts.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { listThreads, startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { attach } from '../attachments/testing.ts'
import { asOwner, aThread } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, aStranger, type TestHouse, type TestMember } from '../testing.ts'
import { sample } from '../washing/testing.ts'

const HAT = 'On behalf of the Ministry of Finance, I ask who waits for Layla Haddad.'
const HAT_TITLE = 'On behalf of my agency: who waits'
const PLAIN = { title: 'Who waits', words: 'I ask who waits.' }
const reason = 'Say it for yourself.'

let t: TestHouse
let mo: TestMember
let vera: TestMember
let ana: TestMember
let layla: TestMember
let room: TestRoom

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  vera = await aMember(t, { personalName: 'Vera Lind' })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'Layla Haddad' })
})
afterAll(() => t.close())
beforeEach(async () => {
  room = await aRoom(t, mo, { members: [vera, ana, layla] })
  await mo.call(amendRole, { params: { roomId: room.roomId, memberId: vera.memberId }, body: { role: 'moderator' } })
})

type Said = { title: string; words: string }
type Ids = { threadId: string; postId: string }
type More = { mayTeach?: boolean; attachments?: string[]; quotes?: { postId: string; passage: string }[] }
const ids = (): Ids => ({ threadId: crypto.randomUUID(), postId: crypto.randomUUID() })
const bodyOf = ({ title, words }: Said, { threadId, postId }: Ids, { mayTeach, ...beside }: More = {}) => ({
  id: threadId,
  title,
  topics: ['m-coc'],
  post: { id: postId, markdown: words, mark: 'never' as const, ...beside },
  ...(mayTeach === undefined ? {} : { mayTeach }),
})
const send = (said: Said, which = ids(), by = ana, more: More = {}) =>
  by.call(contestThread, { params: { roomId: room.roomId }, body: bodyOf(said, which, more) })
async function contested(said: Said, more: More = {}, by = ana): Promise<Ids> {
  const which = ids()
  await send(said, which, by, more)
  return which
}
const start = (said: Said, which = ids(), by = ana) =>
  by.call(startThread, { params: { roomId: room.roomId }, body: bodyOf(said, which) })
const at = ({ postId }: Ids) => ({ params: { roomId: room.roomId, postId } })
const desk = async (by = mo) =>
  (await by.call(readDesk, { params: { roomId: room.roomId } })).items.map(({ held }) => held)
const mine = async (by = ana) => (await by.call(listMyHeldPosts, { params: { roomId: room.roomId } })).held
const titles = async (by = layla) =>
  (await by.call(listThreads, { params: { roomId: room.roomId } })).threads.map(({ thread }) => thread.title)
const cases = async () => (await mo.call(exportHatCases, { params: { roomId: room.roomId } })).cases
const marked = (text: string, found: { start: number; end: number }[]) =>
  found.map((one) => text.slice(one.start, one.end))

describe('a new thread whose hat is contested', () => {
  it.each([
    ['in the title', { ...PLAIN, title: HAT_TITLE }, 'body/title', ['On behalf of my agency'], []],
    ['in the words', { ...PLAIN, words: HAT }, 'body/post/markdown', [], ['On behalf of the Ministry of Finance']],
  ])(
    '%s: is refused as a thread, and waits at the desk with what was found',
    async (_, said, where, inTitle, inWords) => {
      const which = ids()
      await expect(start(said, which)).rejects.toMatchObject({ code: 'words.carry_a_hat', details: { where } })
      const held = await send(said, which)
      expect(held).toMatchObject({
        id: which.postId,
        threadId: which.threadId,
        kind: 'hat',
        state: 'waiting',
        markdown: said.words,
        start: { title: said.title, topics: ['m-coc'] },
        by: { personalName: 'Ana Silva' },
      })
      expect(marked(said.title, held.start?.findings ?? [])).toEqual(inTitle)
      expect(marked(said.words, held.findings)).toEqual(inWords)
      for (const moderator of [mo, vera]) expect(await desk(moderator)).toEqual([held])
      expect(await mine()).toEqual([held])
      expect(await mine(layla)).toEqual([])
      expect(await titles()).toEqual([])
      await expect(layla.call(readPost, at(which))).rejects.toMatchObject({ code: 'not_found' })
      const { rows } = await asOwner(t, 'select from room_events where room_id = $1 and subject = any ($2::uuid[])', [
        room.roomId,
        Object.values(which),
      ])
      expect(rows).toEqual([])
      await mo.call(acceptHeldPost, at(which))
      expect(await titles()).toEqual([said.title])
      expect(await layla.call(readPost, at(which))).toMatchObject({ markdown: said.words, number: 1, mark: 'never' })
      const left = await asOwner(t, 'select markdown, title, topics, findings from held_posts where id = $1', [
        which.postId,
      ])
      expect(left.rows).toEqual([{ markdown: '', title: null, topics: null, findings: [] }])
    },
  )

  it('is held too where nothing was found, as posts are, and rules of the room do not change why', async () => {
    await mo.call(amendRules, { params: { roomId: room.roomId }, body: { slowMinutes: 0, firstPosts: 3 } })
    expect(await send(PLAIN)).toMatchObject({ kind: 'hat', findings: [], start: { findings: [] } })
  })

  it('takes along what it quotes, and its files', async () => {
    const source = await aThread(mo, room.roomId, { title: 'Whether to wait', markdown: 'Two of the three waited.' })
    const which = ids()
    const { attachment } = await attach(ana, { roomId: room.roomId, postId: which.postId }, 'jpg', sample('photo.jpg'))
    const quotes = [{ postId: source.postId, passage: 'the three waited' }]
    const quoted = { state: 'standing', passage: 'the three waited' }
    const held = await send({ ...PLAIN, title: HAT_TITLE }, which, ana, { quotes, attachments: [attachment.id] })
    expect(held).toMatchObject({ quotes: [quoted], attachments: [attachment] })
    expect(await mo.call(acceptHeldPost, at(which))).toMatchObject({ quotes: [quoted], attachments: [attachment] })
  })

  it('is there once, however often it is sent and however it is sent again; its names are nobody else’s', async () => {
    const said = { ...PLAIN, title: HAT_TITLE }
    const which = ids()
    const [one, two] = await Promise.all([send(said, which), send(said, which)])
    expect(one).toEqual(two)
    expect(await send(said, which)).toEqual(one)
    expect(await start(PLAIN, which)).toMatchObject({ thread: null, post: { state: 'held', held: one } })
    expect(await desk()).toHaveLength(1)
    for (const theirs of [which, { ...which, postId: crypto.randomUUID() }, { ...ids(), postId: which.postId }])
      for (const attempt of [send, start])
        await expect(attempt(PLAIN, theirs, layla)).rejects.toMatchObject({ code: 'post.id_taken' })
    await expect(send(said, { ...which, postId: crypto.randomUUID() })).rejects.toMatchObject({ code: 'post.id_taken' })
    const begun = ids()
    await start(PLAIN, begun)
    await expect(send(said, begun)).rejects.toMatchObject({ code: 'post.id_taken' })
    await mo.call(acceptHeldPost, at(which))
    expect(await send(said, which)).toMatchObject({ state: 'accepted', markdown: '' })
    expect(await titles()).toHaveLength(2)
  })

  it('is for nobody outside, and nothing more is let past the room’s own rules', async () => {
    const body = bodyOf({ ...PLAIN, title: HAT_TITLE }, ids())
    const params = { roomId: room.roomId }
    const outsider = await aMember(t)
    await expect(outsider.call(contestThread, { params, body })).rejects.toMatchObject({ code: 'not_found' })
    await expect(aStranger(t).call(contestThread, { params, body })).rejects.toMatchObject({ code: 'not_signed_in' })
    await expect(send({ ...PLAIN, words: '' })).rejects.toMatchObject({ code: 'words.empty' })
    await expect(
      ana.call(contestThread, { params, body: { ...body, topics: ['no-such-topic'] } }),
    ).rejects.toMatchObject({ code: 'malformed' })
    await mo.call(removePerson, { params: { ...params, memberId: layla.memberId } })
    await expect(layla.call(contestThread, { params, body })).rejects.toMatchObject({ code: 'not_found' })
    await mo.call(closeRoom, { params, body: { name: room.name } })
    await expect(ana.call(contestThread, { params, body })).rejects.toMatchObject({ code: 'room.closed' })
    expect((await asOwner(t, 'select from held_posts where room_id = $1', [room.roomId])).rows).toEqual([])
  })
})

describe('the desk', () => {
  it('returns, removes and is taken back from, as with any thread; a moderator’s own lies there as well', async () => {
    const said = { title: HAT_TITLE, words: HAT }
    const [back, gone, retracted] = [await contested(said), await contested(said), await contested(said)]
    await mo.call(returnHeldPost, { ...at(back), body: { reason } })
    await mo.call(removeHeldPost, { ...at(gone), body: { reason } })
    await ana.call(takeBackHeldPost, at(retracted))
    const told = await mine()
    expect(told.find(({ id }) => id === back.postId)).toMatchObject({ state: 'returned', start: { title: HAT_TITLE } })
    expect(told.find(({ id }) => id === gone.postId)).toMatchObject({
      state: 'removed',
      start: { title: '', findings: [] },
    })
    expect(told).toHaveLength(2)
    const own = await contested(said, {}, mo)
    expect((await desk()).map(({ id }) => id)).toEqual([own.postId])
    expect(await mo.call(acceptHeldPost, at(own))).toMatchObject({ by: { personalName: 'Mo Ferreira' } })
    expect(await titles()).toEqual([HAT_TITLE])
  })

  it('proposes other words and leaves the title, or another title and leaves the words', async () => {
    const [words, title] = [
      await contested({ title: HAT_TITLE, words: HAT }),
      await contested({ ...PLAIN, words: HAT }),
    ]
    const other = { markdown: 'I ask who waits.', title: HAT_TITLE, reason }
    await mo.call(proposeWords, { ...at(words), body: other })
    await mo.call(proposeWords, { ...at(title), body: { markdown: HAT, title: 'Who waits, and why', reason } })
    for (const which of [words, title]) await ana.call(agreeToWords, at(which))
    expect((await titles()).toSorted()).toEqual([HAT_TITLE, 'Who waits, and why'])
    expect(await layla.call(readPost, at(words))).toMatchObject({ markdown: other.markdown })
    expect(await layla.call(readPost, at(title))).toMatchObject({ markdown: HAT })
    const unchanged = await contested({ ...PLAIN, words: HAT })
    const same = { markdown: HAT, title: PLAIN.title, reason }
    await expect(mo.call(proposeWords, { ...at(unchanged), body: same })).rejects.toMatchObject({
      code: 'words.carry_a_hat',
    })
  })

  it('decides once, also when two moderators do at the same time', async () => {
    const which = await contested({ ...PLAIN, title: HAT_TITLE })
    const outcomes = await Promise.allSettled([
      mo.call(acceptHeldPost, at(which)),
      vera.call(returnHeldPost, { ...at(which), body: { reason } }),
      vera.call(acceptHeldPost, at(which)),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('its verdict as test cases', () => {
  it('is title and words, each for itself, of those who agreed, and without names', async () => {
    const taught = { mayTeach: true }
    const forLayla = 'On behalf of my agency: who waits for Layla Haddad'
    await mo.call(acceptHeldPost, at(await contested({ title: forLayla, words: HAT }, taught)))
    await mo.call(returnHeldPost, { ...at(await contested({ ...PLAIN, title: HAT_TITLE }, taught)), body: { reason } })
    await mo.call(acceptHeldPost, at(await contested({ title: HAT_TITLE, words: 'Nobody agreed to this.' })))
    const withdrawn = await contested({ title: HAT_TITLE, words: 'I have thought better of it.' }, taught)
    await mo.call(acceptHeldPost, at(withdrawn))
    await ana.call(takeConsentBack, at(withdrawn))
    const found = await cases()
    expect(found.map(({ text, label }) => [label, text])).toEqual(
      [
        ['clear', 'On behalf of my agency: who waits for [a participant]'],
        ['hat', HAT_TITLE],
        ['clear', 'On behalf of the Ministry of Finance, I ask who waits for [a participant].'],
      ].toSorted((a, b) => (a[1]! < b[1]! ? -1 : 1)),
    )
    expect(found.find(({ label }) => label === 'hat')).toMatchObject({ spans: [[0, 'On behalf of my agency'.length]] })
    expect(await cases()).toEqual(found)
  })
})
