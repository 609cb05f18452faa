import { listNotifications } from '@cloakroom/contract/notifications.ts'
import { addPost, markPost, readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import * as requests from '@cloakroom/contract/quote-requests.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { listWordsElsewhere, noteWordsElsewhere, previewElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner, aThread } from '../digests/testing.ts'
import { letGo } from '../retention/let-go.ts'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { twoRooms, type TwoRooms } from './testing.ts'

const DAY_MS = 24 * 60 * 60_000
let t: TestHouse
let rooms: TwoRooms
beforeAll(async () => {
  t = await aHouse()
  rooms = await twoRooms(t)
})
afterAll(() => t.close())

const SAID = 'Mo Ferreira says that two of three waited.'
type Place = 'other_room' | 'outside'
/** Ana has marked what she said; Layla asks about it. */
async function asked(place: Place = 'other_room', by: TestMember = rooms.layla) {
  const { ana, said, from } = rooms
  const postId = await said(SAID)
  await ana.call(markPost, { params: { roomId: from.roomId, postId }, body: { mark: 'ask' } })
  const body = { id: crypto.randomUUID(), passage: SAID, place }
  const request = await by.call(requests.askToQuote, { params: { roomId: from.roomId, postId }, body })
  return { request, postId, params: { roomId: from.roomId, quoteRequestId: request.id } }
}
type Which = { roomId: string; quoteRequestId: string }
const answer = (params: Which, body: object, by = rooms.ana) =>
  by.call(requests.answerQuoteRequest, { params, body: { answer: 'allow', ...body } })
const listed = (by: TestMember) => by.call(requests.listQuoteRequests, { params: { roomId: rooms.from.roomId } })
/** Layla quotes by an approval. */
function quoteBy({ postId, request }: Awaited<ReturnType<typeof asked>>, passage = SAID) {
  const from = { roomId: rooms.from.roomId, keepInstitutions: false, requestId: request.id }
  const body = { id: crypto.randomUUID(), markdown: 'I have heard:', quotes: [{ postId, passage, from }] }
  return rooms.layla.call(addPost, { params: rooms.into, body })
}
const WORDS = '[a participant] says that two of three waited.'

describe('whoever is asked first', () => {
  it('sees exactly the words and the place, and not who asks', async () => {
    const { ana, mo, layla } = rooms
    const { request, params } = await asked()
    expect(request).toMatchObject({ words: WORDS, place: 'other_room', state: 'asked', isNamed: false })
    const theirs = await ana.ask(requests.listQuoteRequests, { params })
    expect(theirs.json<{ ofMe: object[] }>().ofMe).toContainEqual(request)
    for (const secret of ['ليلى', layla.memberId, rooms.into.roomId, 'The other'])
      expect(theirs.body).not.toContain(secret)
    expect((await listed(layla)).mine).toContainEqual(request)
    // Nobody else hears of it, nor can they answer.
    expect(JSON.stringify(await listed(mo))).not.toContain(request.id)
    await expect(answer(params, {}, mo)).rejects.toMatchObject({ code: 'not_found' })
    await expect(answer(params, {}, layla)).rejects.toMatchObject({ code: 'not_found' })
    const { rows } = await asOwner(t, 'select from quote_requests r where r::text like $1', [`%${layla.memberId}%`])
    expect(rows).toEqual([])
  })

  it('is asked about what whoever asks was shown before: the words as they would leave', async () => {
    const { ana, layla, mo, from, said } = rooms
    const passage = 'Mo Ferreira of World Bank says so, at https://house.example.'
    const params = { roomId: from.roomId, postId: await said(passage) }
    await ana.call(markPost, { params, body: { mark: 'ask' } })
    const shown = await layla.call(previewElsewhere, { params, body: { passage, toAsk: true } })
    expect(shown).toMatchObject({
      words: '[a participant] of [an institution] says so, at […].',
      masked: { people: 1, institutions: 1, addresses: 1 },
    })
    const body = { id: crypto.randomUUID(), passage, place: 'other_room' } as const
    expect(await layla.call(requests.askToQuote, { params, body })).toMatchObject({ words: shown.words })
    const kept = { ...body, id: crypto.randomUUID(), keepInstitutions: true }
    expect((await layla.call(requests.askToQuote, { params, body: kept })).words).toContain('of World Bank says so')
    expect((await listed(ana)).ofMe.map(({ words }) => words)).toContain(shown.words)
    // What may be shown to be asked about may still not be carried, nor asked about once its writer says no.
    await expect(layla.call(previewElsewhere, { params, body: { passage } })).rejects.toMatchObject({
      code: 'quote.not_allowed',
    })
    await ana.call(markPost, { params, body: { mark: 'never' } })
    for (const by of [layla, mo])
      await expect(by.call(previewElsewhere, { params, body: { passage, toAsk: true } })).rejects.toMatchObject({
        code: 'quote.not_allowed',
      })
  })

  it('allows these words, once, and nothing else leaves by it', async () => {
    const { mo, into } = rooms
    const one = await asked()
    await expect(quoteBy(one)).rejects.toMatchObject({ code: 'quote.not_allowed' })
    await answer(one.params, {})
    await expect(answer(one.params, { answer: 'refuse' })).rejects.toMatchObject({ code: 'quote.decided_already' })
    const post = await quoteBy(one, 'whatever is asked for')
    expect(post).toMatchObject({ quotes: [{ state: 'elsewhere', passage: WORDS }] })
    await expect(quoteBy(one)).rejects.toMatchObject({ code: 'quote.not_allowed' })
    const other = await asked()
    await answer(other.params, {})
    await expect(quoteBy({ ...other, postId: one.postId })).rejects.toMatchObject({ code: 'quote.not_allowed' })
    await expect(rooms.layla.call(requests.takeOutApproved, { params: other.params })).rejects.toMatchObject({
      code: 'quote.not_allowed',
    })
    expect(await mo.call(readPost, { params: { roomId: into.roomId, postId: post.id } })).toEqual(post)
  })

  it('allows other words instead, which wear no hat and name nobody', async () => {
    const one = await asked()
    const hat = { words: 'On behalf of the Ministry of Finance, we waited.' }
    await expect(answer(one.params, hat)).rejects.toMatchObject({ code: 'words.carry_a_hat' })
    await expect(answer(one.params, { words: ' ' })).rejects.toMatchObject({ code: 'words.empty' })
    await answer(one.params, { words: 'Some waited, Mo Ferreira among them.' })
    expect(await quoteBy(one)).toMatchObject({ quotes: [{ passage: 'Some waited, [a participant] among them.' }] })
  })

  it('refuses, or says nothing for seven days, and then it has lapsed', async () => {
    const { ana, layla } = rooms
    const [no, silent] = [await asked(), await asked()]
    await answer(no.params, { answer: 'refuse' })
    await expect(quoteBy(no)).rejects.toMatchObject({ code: 'quote.not_allowed' })
    t.clock.advance(7 * DAY_MS)
    expect(JSON.stringify(await listed(ana))).toContain(silent.request.id)
    t.clock.advance(DAY_MS)
    expect(JSON.stringify(await listed(ana))).not.toContain(silent.request.id)
    await expect(answer(silent.params, {})).rejects.toMatchObject({ code: 'not_found' })
    expect(JSON.stringify(await listed(layla))).not.toContain(silent.request.id)
    await letGo(t.house)
    const { rows } = await asOwner(t, 'select from quote_requests where id = $1', [silent.request.id])
    expect(rows).toEqual([])
  })

  it('lets words out of the network as a participant’s, in the forms of a take-out', async () => {
    const one = await asked('outside')
    await answer(one.params, { isNamed: true })
    const taken = await rooms.layla.call(requests.takeOutApproved, { params: one.params })
    expect(taken).toMatchObject({ words: WORDS, speaker: 'a participant' })
    expect(JSON.stringify(taken)).not.toContain('Ana Silva')
    await expect(rooms.mo.call(requests.takeOutApproved, { params: one.params })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(quoteBy(one)).rejects.toMatchObject({ code: 'quote.not_allowed' })
  })

  it('takes an approval back until it is used; whoever asked takes back their request', async () => {
    const { ana, layla } = rooms
    const [one, two] = [await asked(), await asked()]
    await answer(one.params, { isNamed: true })
    await ana.call(requests.endQuoteRequest, { params: one.params })
    await expect(quoteBy(one)).rejects.toMatchObject({ code: 'quote.not_allowed' })
    const { rows } = await asOwner(t, 'select named from quote_requests where id = $1', [one.request.id])
    expect(rows).toEqual([{ named: null }])
    await layla.call(requests.endQuoteRequest, { params: two.params })
    await expect(answer(two.params, {})).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a name', () => {
  it('stands on the one quote whose writer agrees, sealed in the store, and goes with the words', async () => {
    const { ana, mo, from, into } = rooms
    const one = await asked()
    await answer(one.params, { isNamed: true })
    const post = await quoteBy(one)
    const named = { state: 'elsewhere_named', passage: WORDS, personalName: 'Ana Silva' }
    expect(post).toMatchObject({ quotes: [named] })
    const params = { roomId: into.roomId, postId: post.id }
    expect(await mo.call(readPost, { params })).toMatchObject({ quotes: [named] })
    const told = async () =>
      (await ana.call(listWordsElsewhere, { params: { roomId: from.roomId } })).words
        .filter(({ postId }) => postId === one.postId)
        .map(({ isNamed }) => isNamed)
    expect(await told()).toEqual([true])
    const kept = () =>
      asOwner<{ named: Buffer | null }>(t, 'select named from quotes_elsewhere where post_id = $1', [post.id])
    expect((await kept()).rows[0]?.named?.toString()).not.toContain('Ana')
    await ana.call(withdrawPost, { params: { roomId: from.roomId, postId: one.postId } })
    expect(await mo.call(readPost, { params })).toMatchObject({ quotes: [{ state: 'withdrawn' }] })
    expect(await told()).toEqual([])
    expect((await kept()).rows).toEqual([{ named: null }])
  })

  it('burns with the room where it stands', async () => {
    const { mo, layla, from } = rooms
    const burning = await aRoom(t, mo, { members: [layla] })
    const { threadId } = await aThread(mo, burning.roomId, { title: 'Short' })
    const one = await asked()
    await answer(one.params, { isNamed: true })
    const quotes = [
      {
        postId: one.postId,
        passage: SAID,
        from: { roomId: from.roomId, keepInstitutions: false, requestId: one.request.id },
      },
    ]
    const body = { id: crypto.randomUUID(), markdown: 'x', quotes }
    const post = await layla.call(addPost, { params: { roomId: burning.roomId, threadId }, body })
    expect(post).toMatchObject({ quotes: [{ personalName: 'Ana Silva' }] })
    await mo.call(closeRoom, { params: burning, body: { name: burning.name } })
    expect(await mo.call(readPost, { params: { roomId: burning.roomId, postId: post.id } })).toMatchObject({
      quotes: [{ state: 'elsewhere', passage: WORDS }],
    })
  })
})

describe('a request', () => {
  it('is there once, whoever sends it twice; and another’s id is taken', async () => {
    const { mo, layla, from } = rooms
    const { request, postId } = await asked()
    const again = {
      params: { roomId: from.roomId, postId },
      body: { id: request.id, passage: SAID, place: 'other_room' as const },
    }
    expect(await layla.call(requests.askToQuote, again)).toEqual(request)
    await expect(mo.call(requests.askToQuote, again)).rejects.toMatchObject({ code: 'post.id_taken' })
  })

  it('is about words that stand and are not kept', async () => {
    const { ana, layla, from, said } = rooms
    const postId = await said('Keep this.')
    const params = { roomId: from.roomId, postId }
    const ask = (passage: string) =>
      layla.call(requests.askToQuote, { params, body: { id: crypto.randomUUID(), passage, place: 'outside' as const } })
    await expect(ask('Not said')).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
    const open = await ask('Keep this')
    await ana.call(markPost, { params, body: { mark: 'never' } })
    await expect(ask('Keep this')).rejects.toMatchObject({ code: 'quote.not_allowed' })
    // What was open is gone with the mark.
    expect(JSON.stringify(await listed(ana))).not.toContain(open.id)
    await ana.call(withdrawPost, { params })
    await expect(ask('Keep this')).rejects.toMatchObject({ code: 'post.withdrawn' })
    const eve = await aMember(t)
    const outside = { params, body: { id: crypto.randomUUID(), passage: 'Keep', place: 'outside' as const } }
    await expect(eve.call(requests.askToQuote, outside)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('waits for whoever is asked, and its answer for whoever asked, until they have looked', async () => {
    const { ana, layla, here } = rooms
    const { postId, params } = await asked()
    const whys = async (by: TestMember) =>
      (await by.call(listNotifications)).notifications
        .filter((one) => 'postId' in one && one.postId === postId)
        .map(({ why }) => why)
    expect([await whys(ana), await whys(layla)]).toEqual([['asked'], []])
    await ana.call(noteWordsElsewhere, { params: here })
    expect(await whys(ana)).toEqual(['asked'])
    await answer(params, {})
    expect([await whys(ana), await whys(layla)]).toEqual([[], ['answered']])
    await layla.call(noteWordsElsewhere, { params: here })
    expect(await whys(layla)).toEqual([])
  })
})
