import { keepDraft, listDrafts } from '@cloakroom/contract/drafts.ts'
import { addPost, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { listWordsElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, aThread } from '../digests/testing.ts'
import { aSocket } from '../live/testing.ts'
import { letWordsGo } from '../retention/let-words-go.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, type TestHouse } from '../testing.ts'
import { carried, twoRooms, type TwoRooms } from './testing.ts'

const DAY_MS = 24 * 60 * 60_000
let t: TestHouse
let rooms: TwoRooms
beforeAll(async () => {
  t = await aHouse()
  rooms = await twoRooms(t)
})
afterAll(() => t.close())

describe('withdrawing a post', () => {
  it('blanks every quote of it elsewhere at once, live and in the store', async () => {
    const { mo, ana, from, into, said, quoted, quotesOf } = rooms
    const source = await said('Take this back.')
    const post = await quoted(source, 'Take this')
    await mo.call(readPosts, { params: into })
    const socket = await aSocket(await t.listen(), mo.cookie)
    socket.say({ type: 'watch', room: into.roomId, since: 0 })
    await socket.next((frame) => frame.type === 'behind' || frame.type === 'watching')
    await ana.call(withdrawPost, { params: { roomId: from.roomId, postId: source } })
    const isTold = (frame: unknown) => JSON.stringify(frame).includes(`post.edited`)
    expect(await socket.next(isTold)).toMatchObject({ kind: 'post.edited', post: { quotes: [{ state: 'withdrawn' }] } })
    socket.socket.close()
    expect(await quotesOf(post.id)).toEqual([{ state: 'withdrawn' }])
    const { rows } = await asOwner(t, `select from quotes_elsewhere where words like '%Take this%'`, [])
    expect(rows).toEqual([])
    const origins = await asOwner(t, 'select from quote_origins where post_id = $1', [source])
    expect(origins.rows).toEqual([])
  })

  it('takes it out of what others are still writing, there and elsewhere', async () => {
    const { ana, layla, from, into, said } = rooms
    const [source, other] = [await said('Not to be sent.'), await said('To be sent.')]
    const draft = { parentId: null, postId: crypto.randomUUID(), title: '', topics: [], markdown: 'So:' }
    const here = [source, other].map((postId) => ({ postId, passage: 'be sent' }))
    const there = [source, other].flatMap((postId) => carried(postId, 'be sent', from.roomId))
    const keep = (body: typeof draft & typeof from & { quotes: typeof here }) =>
      layla.call(keepDraft, { params: { draftId: crypto.randomUUID() }, body })
    await keep({ ...draft, ...from, quotes: here })
    await keep({ ...draft, ...into, quotes: there })
    const quoted = async () => (await layla.call(listDrafts)).drafts.flatMap(({ quotes }) => quotes)
    expect((await quoted()).map(({ postId }) => postId)).toContain(source)
    await ana.call(withdrawPost, { params: { roomId: from.roomId, postId: source } })
    expect((await quoted()).map(({ postId }) => postId)).toEqual([other, other])
  })

  it('takes what it quoted itself along, and its writer is not told of it any more', async () => {
    const { ana, layla, here, into, said, quoted } = rooms
    const source = await said('Quoted and then not.')
    const post = await quoted(source, 'Quoted')
    const words = async () => (await ana.call(listWordsElsewhere, { params: here })).words.map(({ postId }) => postId)
    expect(await words()).toContain(source)
    await layla.call(withdrawPost, { params: { roomId: into.roomId, postId: post.id } })
    expect(await words()).not.toContain(source)
    const { rows } = await asOwner(t, 'select from quotes_elsewhere where post_id = $1', [post.id])
    expect(rows).toEqual([])
  })

  it('is one with what burns: words that a closed room lets go are gone elsewhere', async () => {
    const { mo, layla, into, quotesOf } = rooms
    const burning = await aRoom(t, mo, { charter: { retentionDays: 1 }, members: [layla] })
    const { postId } = await aThread(mo, burning.roomId, { title: 'Short', markdown: 'For a day.' })
    const body = { id: crypto.randomUUID(), markdown: 'x', quotes: carried(postId, 'a day', burning.roomId) }
    const post = await layla.call(addPost, { params: into, body })
    await mo.call(closeRoom, { params: burning, body: { name: burning.name } })
    expect(await quotesOf(post.id)).toMatchObject([{ state: 'elsewhere', passage: 'a day' }])
    t.clock.advance(2 * DAY_MS)
    await letWordsGo(t.house)
    expect(await quotesOf(post.id)).toEqual([{ state: 'withdrawn' }])
  })

  it('does not wait for another who withdraws what quotes it, nor is one lost', async () => {
    const { ana, layla, from, into, said, quoted, quotesOf } = rooms
    const [one, two] = [await said('One way.'), await said('Other way.', layla, into)]
    const back = await quoted(one, 'One way')
    const forth = await layla.call(addPost, {
      params: from,
      body: { id: crypto.randomUUID(), markdown: 'x', quotes: carried(two, 'Other way', into.roomId) },
    })
    await Promise.all([
      ana.call(withdrawPost, { params: { roomId: from.roomId, postId: one } }),
      layla.call(withdrawPost, { params: { roomId: into.roomId, postId: two } }),
    ])
    expect(await quotesOf(back.id)).toEqual([{ state: 'withdrawn' }])
    expect(await layla.call(readPost, { params: { roomId: from.roomId, postId: forth.id } })).toMatchObject({
      quotes: [{ state: 'withdrawn' }],
    })
  })

  it('leaves nothing standing that was quoted in the same moment', async () => {
    const { ana, from, said, quoted, quotesOf } = rooms
    for (let turn = 0; turn < 4; turn++) {
      const source = await said(`At the same time ${turn}.`)
      const [sent] = await Promise.allSettled([
        quoted(source, 'same time'),
        ana.call(withdrawPost, { params: { roomId: from.roomId, postId: source } }),
      ])
      const standing = sent?.status === 'fulfilled' ? await quotesOf(sent.value.id) : []
      expect(standing ?? []).not.toContainEqual(expect.objectContaining({ state: 'elsewhere' }))
    }
    const { rows } = await asOwner(t, `select from quotes_elsewhere where words like '%same time%'`, [])
    expect(rows).toEqual([])
  })
})
