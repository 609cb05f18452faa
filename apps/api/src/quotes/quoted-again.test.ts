import { acceptHeldPost, readDesk, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { keepDraft, listDrafts } from '@cloakroom/contract/drafts.ts'
import { contestThread } from '@cloakroom/contract/held-threads.ts'
import { listMyHeldPosts } from '@cloakroom/contract/moderation.ts'
import { amendRules } from '@cloakroom/contract/order.ts'
import { addPost, readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { previewPost } from '@cloakroom/contract/previews.ts'
import { answerQuoteRequest, askToQuote } from '@cloakroom/contract/quote-requests.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { listWordsElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner, aThread } from '../digests/testing.ts'
import { aRoom, seat, type TestRoom } from '../rooms/testing.ts'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, nextQuarter } from '../waiting/testing.ts'
import { carried, twoRooms, type TwoRooms } from './testing.ts'

let t: TestHouse
let rooms: TwoRooms
let ruled: TestRoom
beforeAll(async () => {
  t = await aHouse()
  rooms = await twoRooms(t)
})
/** A room in which first posts are held. */
beforeEach(async () => {
  ruled = await aRoom(t, rooms.mo, { name: 'Looked at first', members: [rooms.layla, rooms.ana] })
  await rooms.mo.call(amendRules, { params: ruled, body: { slowMinutes: 0, firstPosts: 1 } })
})
afterAll(() => t.close())

type Quotes = { postId: string; passage: string; isAgain?: true }[]
const again = (postId: string, passage: string): Quotes => [{ postId, passage, isAgain: true }]
const starting = (quotes: Quotes) => ({
  id: crypto.randomUUID(),
  title: 'What I have heard',
  post: { id: crypto.randomUUID(), markdown: 'I have heard this:', quotes },
})
const begun = (quotes: Quotes, by = rooms.layla, body = starting(quotes)) =>
  by.call(startThread, { params: { roomId: ruled.roomId }, body })
const sentBack = (postId: string, { roomId }: { roomId: string } = ruled, by = rooms.mo) =>
  by.call(returnHeldPost, { params: { roomId, postId }, body: { reason: 'Say more of what you ask.' } })
/** Layla's thread with a quote came back from the desk. */
async function returned(words: string) {
  const source = await rooms.said(words)
  const { post } = await begun(carried(source, words, rooms.from.roomId))
  await sentBack(post.id)
  return { source, heldId: post.id, quotes: again(post.id, words) }
}
const mine = async (by: TestMember = rooms.layla) =>
  (await by.call(listMyHeldPosts, { params: { roomId: ruled.roomId } })).held.map(({ id }) => id)
const toldOf = async (by: TestMember) =>
  (await by.call(listWordsElsewhere, { params: rooms.here })).words.map(({ words }) => words)
const copies = async (words: string) =>
  (await asOwner<{ post_id: string }>(t, 'select post_id from quotes_elsewhere where words = $1', [words])).rows.map(
    (row) => row.post_id,
  )

describe('words of another room that came back from the desk', () => {
  it('go along with what is sent instead, to the desk and into the thread, and what came back is gone', async () => {
    const { mo, ana, from, into } = rooms
    const words = 'Two of three waited.'
    const { source, heldId, quotes } = await returned(words)
    const { post } = await begun(quotes)
    const stands = [{ state: 'elsewhere', passage: words }]
    expect(post).toMatchObject({ state: 'held', held: { quotes: stands } })
    expect(await mine()).not.toContain(heldId)
    expect(await copies(words)).toEqual([post.id])
    expect(await toldOf(ana)).not.toContain(words)
    // Returned and sent once more, it is still there.
    await sentBack(post.id)
    const third = await begun(again(post.id, words))
    const { items } = await mo.call(readDesk, { params: ruled })
    expect(items.find(({ held }) => held.id === third.post.id)?.held.quotes).toMatchObject(stands)
    const params = { roomId: ruled.roomId, postId: third.post.id }
    await mo.call(acceptHeldPost, { params })
    const read = await mo.ask(readPost, { params })
    expect(read.json()).toMatchObject({ state: 'standing', quotes: stands })
    for (const secret of [source, from.roomId, into.roomId, 'Ana Silva']) expect(read.body).not.toContain(secret)
    expect(await toldOf(ana)).toContain(words)
    await ana.call(withdrawPost, { params: { roomId: from.roomId, postId: source } })
    expect(await mo.call(readPost, { params })).toMatchObject({ quotes: [{ state: 'withdrawn' }] })
  })

  it('are the words that were allowed, with the name that goes along', async () => {
    const { mo, ana, layla, from, said } = rooms
    const room = await aRoom(t, mo, { members: [layla] })
    await mo.call(amendRules, { params: room, body: { slowMinutes: 0, firstPosts: 1 } })
    const [id, postId] = [crypto.randomUUID(), await said('Only if I am asked.')]
    const params = { roomId: from.roomId, postId }
    await layla.call(askToQuote, { params, body: { id, passage: 'Only if', place: 'other_room' } })
    const answer = { answer: 'allow', words: 'Only when asked.', isNamed: true } as const
    await ana.call(answerQuoteRequest, { params: { roomId: from.roomId, quoteRequestId: id }, body: answer })
    const by = { roomId: from.roomId, keepInstitutions: true, requestId: id }
    const { threadId } = await aThread(mo, room.roomId, { title: 'A thread' })
    const place = { roomId: room.roomId, threadId }
    const sent = (quotes: object[]) => ({ id: crypto.randomUUID(), markdown: 'She says:', quotes: quotes as Quotes })
    const first = await layla.call(addPost, { params: place, body: sent([{ postId, passage: 'x', from: by }]) })
    await sentBack(first.id, room)
    const second = await layla.call(addPost, { params: place, body: sent(again(first.id, 'Only when asked.')) })
    await mo.call(acceptHeldPost, { params: { roomId: room.roomId, postId: second.id } })
    const named = { state: 'elsewhere_named', passage: 'Only when asked.', personalName: 'Ana Silva' }
    expect(await mo.call(readPost, { params: { roomId: room.roomId, postId: second.id } })).toMatchObject({
      quotes: [named],
    })
  })

  it('are shown beforehand, and are there once when they are sent twice', async () => {
    const words = 'Once is enough.'
    const { quotes } = await returned(words)
    const body = starting(quotes)
    const { id: threadId, title, post } = body
    const shown = await rooms.layla.call(previewPost, {
      params: { roomId: ruled.roomId },
      body: { ...post, threadId, start: { title, topics: [] } },
    })
    expect(shown.room.post).toMatchObject({ quotes: [{ state: 'elsewhere', passage: words }] })
    for (let time = 0; time < 2; time++)
      expect(await begun(quotes, rooms.layla, body)).toMatchObject({ post: { held: { quotes: [{ passage: words }] } } })
    expect(await copies(words)).toEqual([post.id])
    await expect(begun(quotes)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('go along into a room where words wait', async () => {
    const { mo, ana, from, said } = rooms
    const quiet = await aQuietRoom(t)
    const [words, writer] = ['Into the quiet, again.', quiet.moderator]
    await seat(t, mo, from.roomId, writer)
    const source = await said(words)
    const params = { roomId: quiet.roomId }
    const start = starting(carried(source, words, from.roomId))
    const held = await writer.call(contestThread, { params, body: start })
    await nextHalfHour(t)
    await sentBack(held.id, quiet, writer)
    const { post } = await writer.call(startThread, { params, body: starting(again(held.id, words)) })
    expect(post).toMatchObject({ state: 'waiting', quotes: [{ state: 'elsewhere', passage: words }] })
    await nextQuarter(t)
    const at = { params: { roomId: quiet.roomId, postId: post.id } }
    expect(await writer.call(readPost, at)).toMatchObject({ state: 'standing', quotes: [{ passage: words }] })
    expect(await toldOf(ana)).toContain(words)
  })
})

describe('nothing comes along', () => {
  it('with somebody else’s words, nor while they lie at the desk', async () => {
    const { mo, ana, said, from } = rooms
    const { heldId, quotes } = await returned('Mine alone.')
    for (const by of [mo, ana]) await expect(begun(quotes, by)).rejects.toMatchObject({ code: 'not_found' })
    await expect(begun(again(heldId, 'Not mine.'))).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
    expect(await mine()).toContain(heldId)
    const source = await said('Still there.')
    const { post } = await begun(carried(source, 'Still there.', from.roomId))
    await expect(begun(again(post.id, 'Still there.'))).rejects.toMatchObject({ code: 'not_found' })
    expect(await copies('Still there.')).toEqual([post.id])
  })

  it('once the words were withdrawn where they were said, at that moment too', async () => {
    const { ana, from } = rooms
    const { source, quotes, heldId } = await returned('Back it goes.')
    const { id: postId, post } = starting(quotes)
    const place = { roomId: ruled.roomId, threadId: null, parentId: null, postId, title: '', topics: [] }
    await rooms.layla.call(keepDraft, {
      params: { draftId: crypto.randomUUID() },
      body: { ...place, markdown: post.markdown, quotes },
    })
    const drafted = async () => (await rooms.layla.call(listDrafts)).drafts.find((draft) => draft.postId === postId)
    expect(await drafted()).toMatchObject({ quotes })
    await ana.call(withdrawPost, { params: { roomId: from.roomId, postId: source } })
    await expect(begun(quotes)).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
    expect(await mine()).toContain(heldId)
    expect(await drafted()).toMatchObject({ markdown: post.markdown, quotes: [] })
    for (let turn = 0; turn < 3; turn++) {
      const next = await returned(`In one moment ${turn}.`)
      await Promise.allSettled([
        begun(next.quotes),
        ana.call(withdrawPost, { params: { roomId: from.roomId, postId: next.source } }),
      ])
      expect(await copies(`In one moment ${turn}.`)).toEqual([])
    }
  })
})
