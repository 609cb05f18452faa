import { acceptHeldPost, readDesk, removeHeldPost } from '@cloakroom/contract/desk.ts'
import { listNotifications } from '@cloakroom/contract/notifications.ts'
import { amendRules } from '@cloakroom/contract/order.ts'
import { addPost, markPost, readPost, readPosts, withdrawPost } from '@cloakroom/contract/posts.ts'
import { previewPost } from '@cloakroom/contract/previews.ts'
import { answerQuoteRequest, askToQuote } from '@cloakroom/contract/quote-requests.ts'
import { listThreads, startThread } from '@cloakroom/contract/threads.ts'
import { takeBackWaiting } from '@cloakroom/contract/waiting.ts'
import { listWordsElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, aThread } from '../digests/testing.ts'
import { aSocket } from '../live/testing.ts'
import { aRoom, seat, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter } from '../waiting/testing.ts'
import { carried, twoRooms, type TwoRooms } from './testing.ts'

let t: TestHouse
let rooms: TwoRooms
let ruled: TestRoom
beforeAll(async () => {
  t = await aHouse()
  rooms = await twoRooms(t)
  ruled = await aRoom(t, rooms.mo, { name: 'Looked at first', members: [rooms.layla] })
  await rooms.mo.call(amendRules, { params: ruled, body: { slowMinutes: 0, firstPosts: 1 } })
})
afterAll(() => t.close())

type Quotes = ReturnType<typeof carried>
type Start = { id?: string; postId?: string; title?: string; markdown?: string; quotes: unknown[] }

/** What a client sends to begin a thread with words that were said elsewhere. */
function toBegin({ id, postId, title = 'What I have heard', markdown = 'I have heard this:', quotes }: Start) {
  const post = { id: postId ?? crypto.randomUUID(), markdown, quotes: quotes as Quotes }
  return { id: id ?? crypto.randomUUID(), title, post }
}

function begun(start: Start, by = rooms.layla, roomId = rooms.into.roomId) {
  return by.call(startThread, { params: { roomId }, body: toBegin(start) })
}

const wordsOf = async (by: TestMember, roomId: string) =>
  (await by.call(listWordsElsewhere, { params: { roomId } })).words.map(({ words }) => words)

describe('a thread that begins with words of another room', () => {
  it('shows words and a month: no name, no room, no post, in what is read and in the frame', async () => {
    const { mo, ana, from, into, said } = rooms
    const source = await said('As **Mo Ferreira** of World Bank said: two of three waited.')
    const passage = 'Mo Ferreira of World Bank said: two of three waited.'
    await mo.call(readPosts, { params: into })
    const socket = await aSocket(await t.listen(), mo.cookie)
    socket.say({ type: 'watch', room: into.roomId, since: 0 })
    await socket.next((frame) => frame.type === 'behind' || frame.type === 'watching')
    const { thread, post } = await begun({ quotes: carried(source, passage, from.roomId) })
    const words = '[a participant] of [an institution] said: two of three waited.'
    const month = t.clock.now().toISOString().slice(0, 7)
    expect(post).toMatchObject({
      state: 'standing',
      number: 1,
      quotes: [{ state: 'elsewhere', passage: words, month }],
    })
    const isTold = (frame: unknown) => JSON.stringify(frame).includes(post.id)
    const frame = await socket.next(isTold)
    expect(frame).toMatchObject({
      thread: { id: thread?.id },
      post: { quotes: [{ state: 'elsewhere', passage: words }] },
    })
    socket.socket.close()
    const page = await mo.ask(readPosts, { params: { roomId: into.roomId, threadId: thread?.id ?? '' } })
    for (const secret of [source, from.roomId, from.threadId, 'The source', 'Ana Silva', 'World Bank'])
      for (const shown of [page.body, JSON.stringify(frame)]) expect(shown).not.toContain(secret)
    const { notifications } = await ana.call(listNotifications)
    expect(notifications).toContainEqual(expect.objectContaining({ why: 'elsewhere', postId: source }))
    expect(await wordsOf(ana, from.roomId)).toContain(words)
  })

  it('is shown beforehand as it will stand', async () => {
    const { layla, from, into, said } = rooms
    const source = await said('Mo Ferreira waited for it.')
    const { id: threadId, title, post } = toBegin({ quotes: carried(source, 'Mo Ferreira waited', from.roomId) })
    const start = { title, topics: [] }
    const shown = await layla.call(previewPost, {
      params: { roomId: into.roomId },
      body: { ...post, threadId, start },
    })
    expect(shown.room.post).toMatchObject({ quotes: [{ state: 'elsewhere', passage: '[a participant] waited' }] })
    expect(await wordsOf(rooms.ana, from.roomId)).not.toContain('[a participant] waited')
  })

  it('is there once when it is sent twice, and may be nothing but the quote', async () => {
    const { layla, from, into, said } = rooms
    const source = await said('Once is enough.')
    const body = toBegin({ markdown: '', quotes: carried(source, 'Once is enough', from.roomId) })
    for (let time = 0; time < 2; time++) {
      const { post } = await layla.call(startThread, { params: { roomId: into.roomId }, body })
      expect(post).toMatchObject({ quotes: [{ passage: 'Once is enough' }] })
    }
    expect((await wordsOf(rooms.ana, from.roomId)).filter((words) => words === 'Once is enough')).toHaveLength(1)
    await expect(begun({ markdown: '', quotes: [] })).rejects.toMatchObject({ code: 'words.empty' })
  })

  it('may quote a post of its own room as well, by seat and place', async () => {
    const { mo, layla, into } = rooms
    const { postId } = await aThread(mo, into.roomId, { title: 'Before', markdown: 'Said before.' })
    const { post } = await begun({ quotes: [{ postId, passage: 'Said before' }] }, layla)
    expect(post).toMatchObject({
      quotes: [{ state: 'standing', postId, threadId: expect.any(String), by: { personalName: 'Mo Ferreira' } }],
    })
  })

  it('goes blank when its source is withdrawn, at that moment too, and is not told of any more', async () => {
    const { ana, mo, from, into, said } = rooms
    const source = await said('Back it goes.')
    const { post } = await begun({ quotes: carried(source, 'Back it goes', from.roomId) })
    const at = { params: { roomId: into.roomId, postId: post.id } }
    expect(await mo.call(readPost, at)).toMatchObject({ quotes: [{ state: 'elsewhere' }] })
    await ana.call(withdrawPost, { params: { roomId: from.roomId, postId: source } })
    expect(await mo.call(readPost, at)).toMatchObject({ quotes: [{ state: 'withdrawn' }] })
    for (let turn = 0; turn < 3; turn++) {
      const passage = `In one moment ${turn}.`
      const next = await said(passage)
      await Promise.allSettled([
        begun({ quotes: carried(next, passage, from.roomId) }),
        ana.call(withdrawPost, { params: { roomId: from.roomId, postId: next } }),
      ])
    }
    const { rows } = await asOwner(
      t,
      `select from quotes_elsewhere where words like any ('{%In one moment%,%Back it%}')`,
      [],
    )
    expect(rows).toEqual([])
  })
})

describe('nothing begins', () => {
  it('with what charter or mark keep in, with words that do not stand there, or from a room where one is not', async () => {
    const { mo, ana, layla, from, into, said } = rooms
    const source = await said('Marked.')
    const params = { roomId: from.roomId, postId: source }
    const title = 'Refused altogether'
    const refused = (quotes: unknown[], code: string, by = layla, roomId = into.roomId) =>
      expect(begun({ title, quotes }, by, roomId)).rejects.toMatchObject({ code })
    for (const mark of ['ask', 'never'] as const) {
      await ana.call(markPost, { params, body: { mark } })
      await refused(carried(source, 'Marked', from.roomId), 'quote.not_allowed')
    }
    await ana.call(markPost, { params, body: { mark: null } })
    await refused(carried(source, 'Not said', from.roomId), 'quote.not_found_in_post')
    const closed = await aRoom(t, mo, { charter: { quoting: 'never' }, members: [layla] })
    const { postId } = await aThread(mo, closed.roomId, { title: 'Kept', markdown: 'Keep this.' })
    await refused(carried(postId, 'Keep', closed.roomId), 'quote.not_allowed')
    const eve = await aMember(t)
    await seat(t, mo, into.roomId, eve)
    await refused(carried(source, 'Marked', from.roomId), 'not_found', eve)
    await refused(carried(source, 'Marked', from.roomId), 'not_found', ana)
    const { threads } = await mo.call(listThreads, { params: { roomId: into.roomId } })
    expect(threads.map(({ thread }) => thread.title)).not.toContain(title)
  })
})

describe('what was allowed', () => {
  it('may begin a thread: in these words, once, with the name that goes along', async () => {
    const { ana, layla, from, into, said } = rooms
    const source = await said('Only if I am asked.')
    const [id, params] = [crypto.randomUUID(), { roomId: from.roomId, postId: source }]
    await ana.call(markPost, { params, body: { mark: 'ask' } })
    await layla.call(askToQuote, { params, body: { id, passage: 'Only if I am asked.', place: 'other_room' } })
    const answer = { answer: 'allow', words: 'Only when I am asked.', isNamed: true } as const
    await ana.call(answerQuoteRequest, { params: { roomId: from.roomId, quoteRequestId: id }, body: answer })
    const quotes = [
      { postId: source, passage: 'x', from: { roomId: from.roomId, keepInstitutions: true, requestId: id } },
    ]
    const { post } = await begun({ quotes })
    const named = { state: 'elsewhere_named', passage: 'Only when I am asked.', personalName: 'Ana Silva' }
    expect(post).toMatchObject({ quotes: [named] })
    await expect(begun({ quotes })).rejects.toMatchObject({ code: 'quote.not_allowed' })
    await expect(
      layla.call(addPost, { params: into, body: { id: crypto.randomUUID(), markdown: 'x', quotes } }),
    ).rejects.toMatchObject({ code: 'quote.not_allowed' })
  })
})

describe('a thread that is held back with a quote', () => {
  const held = (passage: string, source: string) =>
    begun({ quotes: carried(source, passage, rooms.from.roomId) }, rooms.layla, ruled.roomId)
  const desk = async () => (await rooms.mo.call(readDesk, { params: ruled })).items.map((item) => item.held)

  it('lies at the desk with it, told to nobody, and begins with it once it is let in', async () => {
    const { mo, ana, from, said } = rooms
    const source = await said('Looked at first.')
    const { thread, post } = await held('Looked at first', source)
    expect(thread).toBeNull()
    const quotes = [{ state: 'elsewhere', passage: 'Looked at first' }]
    expect(post).toMatchObject({ state: 'held', held: { start: { title: 'What I have heard' }, quotes } })
    expect(await desk()).toMatchObject([{ quotes }])
    expect(await wordsOf(ana, from.roomId)).not.toContain('Looked at first')
    await mo.call(acceptHeldPost, { params: { roomId: ruled.roomId, postId: post.id } })
    expect(await mo.call(readPost, { params: { roomId: ruled.roomId, postId: post.id } })).toMatchObject({ quotes })
    expect(await wordsOf(ana, from.roomId)).toContain('Looked at first')
  })

  it('loses it while it lies there, when its writer withdraws; and nothing is left of one that is removed', async () => {
    const { mo, ana, layla, from, said } = rooms
    const again = await aRoom(t, mo, { members: [layla] })
    await mo.call(amendRules, { params: again, body: { slowMinutes: 0, firstPosts: 1 } })
    const [gone, kept] = [await said('Soon gone.'), await said('Soon removed.')]
    const quotes = [...carried(gone, 'Soon gone', from.roomId), ...carried(kept, 'Soon removed', from.roomId)]
    const { post } = await begun({ quotes }, layla, again.roomId)
    await ana.call(withdrawPost, { params: { roomId: from.roomId, postId: gone } })
    const [lying] = (await mo.call(readDesk, { params: again })).items
    expect(lying?.held.quotes).toMatchObject([{ state: 'withdrawn' }, { passage: 'Soon removed' }])
    const reason = 'Not here, please.'
    await mo.call(removeHeldPost, { params: { roomId: again.roomId, postId: post.id }, body: { reason } })
    const { rows } = await asOwner(t, 'select from quotes_elsewhere where post_id = $1', [post.id])
    expect(rows).toEqual([])
  })
})

describe('a thread that waits for its batch with a quote', () => {
  it('comes out with what it quotes of other rooms and of its own, or leaves nothing behind', async () => {
    const { from, said, ana } = rooms
    const quiet = await aQuietRoom(t)
    await seat(t, rooms.mo, from.roomId, quiet.moderator)
    const source = await said('Into the quiet.')
    const both = [...carried(source, 'Into the quiet', from.roomId), { postId: quiet.firstPostId, passage: 'Well?' }]
    const sent = await begun({ quotes: both }, quiet.moderator, quiet.roomId)
    const quotes = [
      { state: 'standing', passage: 'Well?' },
      { state: 'elsewhere', passage: 'Into the quiet' },
    ]
    expect(sent).toMatchObject({ thread: null, post: { state: 'waiting', quotes } })
    const other = await begun({ title: 'Not after all', quotes: both }, quiet.moderator, quiet.roomId)
    await quiet.moderator.call(takeBackWaiting, { params: { roomId: quiet.roomId, postId: other.post.id } })
    expect(await wordsOf(ana, from.roomId)).not.toContain('Into the quiet')
    await nextQuarter(t)
    const at = { params: { roomId: quiet.roomId, postId: sent.post.id } }
    expect(await quiet.moderator.call(readPost, at)).toMatchObject({ state: 'standing', number: 1, quotes })
    expect(await wordsOf(ana, from.roomId)).toContain('Into the quiet')
    await ana.call(withdrawPost, { params: { roomId: from.roomId, postId: source } })
    await nextHalfHour(t)
    expect(await quiet.moderator.call(readPost, at)).toMatchObject({ quotes: [quotes[0], { state: 'withdrawn' }] })
    const { rows } = await asOwner(t, 'select from quotes_elsewhere where post_id = $1', [other.post.id])
    expect(rows).toEqual([])
  })
})
