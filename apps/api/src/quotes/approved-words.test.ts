import { returnHeldPost } from '@cloakroom/contract/desk.ts'
import { keepDraft, listDrafts } from '@cloakroom/contract/drafts.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { addPost, markPost } from '@cloakroom/contract/posts.ts'
import { answerQuoteRequest, askToQuote, endQuoteRequest } from '@cloakroom/contract/quote-requests.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aHouse, type TestHouse } from '../testing.ts'
import { twoRooms, type TwoRooms } from './testing.ts'

let t: TestHouse
let rooms: TwoRooms
beforeAll(async () => {
  t = await aHouse()
  rooms = await twoRooms(t)
})
afterAll(() => t.close())

const SAID = 'Two of three waited.'

/** Ana has marked what she said, and Layla has asked about it. */
async function asked() {
  const { ana, layla, from, said } = rooms
  const postId = await said(SAID)
  await ana.call(markPost, { params: { roomId: from.roomId, postId }, body: { mark: 'ask' } })
  const body = { id: crypto.randomUUID(), passage: SAID, place: 'other_room' } as const
  await layla.call(askToQuote, { params: { roomId: from.roomId, postId }, body })
  const params = { roomId: from.roomId, quoteRequestId: body.id }
  const quote = { postId, passage: SAID, from: { roomId: from.roomId, keepInstitutions: false, requestId: body.id } }
  return { params, quote }
}
const marked = () => ({ roomId: rooms.from.roomId, keepInstitutions: false })
type Asked = Awaited<ReturnType<typeof asked>>
const allow = ({ params }: Asked, words: string | null = null) =>
  rooms.ana.call(answerQuoteRequest, { params, body: { answer: 'allow', words } })
const send = (quotes: Asked['quote'][]) =>
  rooms.layla.call(addPost, { params: rooms.into, body: { id: crypto.randomUUID(), markdown: 'I heard:', quotes } })

it('serve once, in one post as well', async () => {
  const one = await asked()
  await allow(one)
  const twice = [one.quote, { ...one.quote, passage: 'Two' }]
  await expect(send(twice)).rejects.toMatchObject({ code: 'quote.not_allowed' })
  expect(await send([one.quote])).toMatchObject({ quotes: [{ passage: SAID }] })
  await expect(send([one.quote])).rejects.toMatchObject({ code: 'quote.not_allowed' })
})

it('are text as a post is: with something to be seen, in its own order', async () => {
  const one = await asked()
  for (const words of ['\u200b\u2060', '\ufeff \u00ad'])
    await expect(allow(one, words)).rejects.toMatchObject({ code: 'words.empty' })
  for (const words of ['a\u0000b', 'Some \u202edetiaw', `${'> '.repeat(100)}x`])
    await expect(allow(one, words)).rejects.toMatchObject({ code: 'malformed' })
  await allow(one, '  Some waited\r\nin the cafe\u0301, Mo Ferreira among them. ')
  const words = 'Some waited\nin the caf\u00e9, [a participant] among them.'
  expect(await send([one.quote])).toMatchObject({ quotes: [{ passage: words }] })
})

it('are gone from a draft when their writer takes back that they may be used', async () => {
  const { ana, layla, into } = rooms
  const one = await asked()
  await allow(one, 'Some waited.')
  const quotes = [{ ...one.quote, passage: 'Some waited.' }]
  const place = { ...into, parentId: null, postId: crypto.randomUUID(), title: '', topics: [] }
  const draftId = crypto.randomUUID()
  await layla.call(keepDraft, { params: { draftId }, body: { ...place, markdown: 'I heard:', quotes } })
  const kept = async () => (await layla.call(listDrafts)).drafts.find(({ id }) => id === draftId)
  expect(await kept()).toMatchObject({ markdown: 'I heard:', quotes })
  await ana.call(endQuoteRequest, { params: one.params })
  expect(await kept()).toMatchObject({ markdown: 'I heard:', quotes: [] })
})

it('may be longer than what was marked, for the brackets in them: they are kept, sent and sent anew all the same', async () => {
  const { ana, mo, layla, from, into } = rooms
  const passage = `Mo Ferreira ${'waited and '.repeat(180)}left.`
  const postId = await rooms.said(passage)
  const inRoom = { roomId: from.roomId, postId }
  await ana.call(markPost, { params: inRoom, body: { mark: 'ask' } })
  const id = crypto.randomUUID()
  const asking = { id, passage, place: 'other_room' } as const
  const { words } = await layla.call(askToQuote, { params: inRoom, body: asking })
  expect([passage.length <= 2000, words.length > 2000]).toEqual([true, true])
  const params = { roomId: from.roomId, quoteRequestId: id }
  const changed = words.replace('left', 'went')
  await ana.call(answerQuoteRequest, { params, body: { answer: 'allow', words: changed } })
  const quotes = [{ postId, passage: changed, from: { ...marked(), requestId: id } }]
  const draft = { ...into, parentId: null, postId: crypto.randomUUID(), title: '', topics: [], markdown: 'So:', quotes }
  await layla.call(keepDraft, { params: { draftId: crypto.randomUUID() }, body: draft })
  const hat = 'On behalf of the Ministry of Finance, I say that we should wait.'
  const body = { id: crypto.randomUUID(), markdown: hat, quotes }
  const held = await layla.call(contestHat, { params: into, body })
  expect(held.quotes).toMatchObject([{ passage: changed }])
  await mo.call(returnHeldPost, {
    params: { roomId: into.roomId, postId: held.id },
    body: { reason: 'Say it for yourself.' },
  })
  const again = [{ postId: held.id, passage: changed, isAgain: true as const }]
  const anew = { id: crypto.randomUUID(), markdown: 'I say that we should wait.', quotes: again }
  expect(await layla.call(addPost, { params: into, body: anew })).toMatchObject({ quotes: [{ passage: changed }] })
  // A passage that is marked, in this room or another, has the length that it had.
  const long = { ...anew, id: crypto.randomUUID(), quotes: [{ postId, passage: changed, from: marked() }] }
  await expect(layla.call(addPost, { params: into, body: long })).rejects.toMatchObject({ code: 'malformed' })
})

it('of their own room are quoted as they stand, whatever white space is sent', async () => {
  const { layla, said, from } = rooms
  const postId = await said('I am now *here*, as we\u00a0all are.')
  const quotes = [
    { postId, passage: 'nowhere' },
    { postId, passage: `here, as we${'\n'.repeat(900)}all` },
  ]
  const body = { id: crypto.randomUUID(), markdown: 'Is that so?', quotes }
  expect(await layla.call(addPost, { params: from, body })).toMatchObject({
    quotes: [
      { state: 'standing', passage: 'now here', isAsWritten: true },
      { state: 'standing', passage: 'here, as we all', isAsWritten: true },
    ],
  })
})
