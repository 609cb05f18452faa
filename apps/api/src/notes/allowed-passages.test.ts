import * as notes from '@cloakroom/contract/notes.ts'
import { addPost, markPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import * as requests from '@cloakroom/contract/quote-requests.ts'
import { takeOutApproved } from '@cloakroom/contract/quote-requests.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { twoRooms, type TwoRooms } from '../quotes/testing.ts'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'

const SAID = 'Mo Ferreira says that two of three waited at the Bank of Ruritania.'
let t: TestHouse
let rooms: TwoRooms
beforeAll(async () => {
  t = await aHouse()
  rooms = await twoRooms(t)
})
afterAll(() => t.close())

/** A note of Mo's with a theme. */
async function aNote(title = 'On waiting') {
  const { mo, from } = rooms
  const { roomId } = from
  const [noteId, themeId] = [crypto.randomUUID(), crypto.randomUUID()]
  await mo.call(notes.startNote, { params: { roomId }, body: { id: noteId, title } })
  const themes = [{ id: themeId, title: 'Time', summary: '' }]
  await mo.call(notes.amendNote, { params: { roomId, noteId }, body: { title, summary: '', themes } })
  return { roomId, noteId, themeId }
}
type Note = Awaited<ReturnType<typeof aNote>>

/** Ana has said something that is not to leave without her, and Mo asks for it. */
async function askedFor(note: Note, by: TestMember = rooms.mo) {
  const { ana, said } = rooms
  const postId = await said(SAID)
  const { roomId, noteId } = note
  await ana.call(markPost, { params: { roomId, postId }, body: { mark: 'ask' } })
  const body = { id: crypto.randomUUID(), passage: SAID, place: 'note' as const, noteId }
  const request = await by.call(requests.askToQuote, { params: { roomId, postId }, body })
  return { request, postId, params: { roomId, quoteRequestId: request.id } }
}
type Asked = Awaited<ReturnType<typeof askedFor>>
const allow = ({ params }: Asked, words: string | null = null) =>
  rooms.ana.call(requests.answerQuoteRequest, { params, body: { answer: 'allow', words, isNamed: true } })
const pull = (
  { roomId, noteId, themeId }: Note,
  { postId, request }: Asked,
  passage = SAID,
  id: string = crypto.randomUUID(),
) =>
  rooms.mo.call(notes.pullPassage, {
    params: { roomId, noteId },
    body: { id, themeId, postId, passage, requestId: request.id },
  })
const wordsIn = (draft: Awaited<ReturnType<typeof pull>>) =>
  draft.themes[0]?.passages.map((passage) => (passage.state === 'stands' ? passage.words : passage.state))
const not = (code: string) => expect.objectContaining({ code }) as unknown

it('shows the writer the words and which note they are for, and puts exactly what they allow into it, once', async () => {
  const { ana, layla, from } = rooms
  const note = await aNote()
  const one = await askedFor(note)
  const { ofMe } = await ana.call(requests.listQuoteRequests, { params: { roomId: from.roomId } })
  expect(ofMe).toContainEqual(one.request)
  expect(one.request).toMatchObject({ place: 'note', note: { id: note.noteId, title: 'On waiting' }, isNamed: false })
  expect(one.request.words).not.toContain('Ferreira')
  await expect(pull(note, one)).rejects.toEqual(not('quote.not_allowed'))
  await allow(one, 'Two of three waited.')
  const id = crypto.randomUUID()
  expect(wordsIn(await pull(note, one, 'whatever is asked for', id))).toEqual(['Two of three waited.'])
  // Sent again it is there once; asked anew the approval is used up.
  expect(wordsIn(await pull(note, one, 'whatever is asked for', id))).toEqual(['Two of three waited.'])
  await expect(pull(note, one)).rejects.toEqual(not('quote.not_allowed'))
  const { mine } = await layla.call(notes.listNotes, { params: { roomId: from.roomId } })
  expect(mine).toEqual([])
})

it('serves in no other note, for no other post, for nobody else, and not outside', async () => {
  const { layla, mo, into } = rooms
  const [note, other] = [await aNote(), await aNote('On going')]
  const [one, two] = [await askedFor(note), await askedFor(other)]
  await allow(one)
  await allow(two)
  await expect(pull(other, one)).rejects.toEqual(not('quote.not_allowed'))
  await expect(pull(note, { ...one, postId: two.postId })).rejects.toEqual(not('quote.not_allowed'))
  await expect(mo.call(takeOutApproved, { params: one.params })).rejects.toEqual(not('quote.not_allowed'))
  const quotes = [
    {
      postId: one.postId,
      passage: SAID,
      from: { roomId: note.roomId, keepInstitutions: false, requestId: one.request.id },
    },
  ]
  const body = { id: crypto.randomUUID(), markdown: 'I have heard:', quotes }
  await expect(mo.call(addPost, { params: into, body })).rejects.toEqual(not('quote.not_allowed'))
  // A member who drafts no notes asks for none, and neither does anybody for a note that is not there.
  await expect(askedFor(note, layla)).rejects.toEqual(not('not_found'))
  await expect(askedFor({ ...note, noteId: crypto.randomUUID() })).rejects.toEqual(not('not_found'))
  expect(wordsIn(await pull(note, one))).toHaveLength(1)
})

it('stands unmasked while its speakers look at the note; other words of theirs are theirs to mask, and a withdrawal takes both', async () => {
  const { ana, mo, said } = rooms
  const note = await aNote()
  const one = await askedFor(note)
  await allow(one)
  await pull(note, one)
  const { roomId, noteId, themeId } = note
  const params = { roomId, noteId }
  const free = { id: crypto.randomUUID(), themeId, postId: await said('I would go at once.'), passage: 'I would go' }
  await mo.call(notes.pullPassage, { params, body: free })
  await mo.call(notes.showNote, { params })
  await expect(askedFor(note)).rejects.toEqual(not('note.not_now'))
  const { mine } = await ana.call(notes.listNotes, { params: { roomId } })
  const inIt = mine.filter((passage) => passage.noteId === noteId)
  expect(new Map(inIt.map(({ words, isAllowed }) => [words, isAllowed]))).toEqual(
    new Map([
      ['I would go', false],
      [one.request.words, true],
    ]),
  )
  const mask = (isAllowed: boolean) => {
    const passageId = inIt.find((passage) => passage.isAllowed === isAllowed)?.id ?? ''
    return ana.call(notes.maskPassage, { params: { ...params, passageId }, body: { words: null } })
  }
  await expect(mask(true)).rejects.toEqual(not('quote.decided_already'))
  await mask(false)
  await ana.call(withdrawPost, { params: { roomId, postId: one.postId } })
  expect(wordsIn(await mo.call(notes.readNoteDraft, { params }))).toEqual(['masked'])
})
