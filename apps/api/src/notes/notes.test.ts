import * as notes from '@cloakroom/contract/notes.ts'
import * as sealedNotes from '@cloakroom/contract/sealed-notes.ts'
import { addPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aRoom, seat, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { verifyFile } from './verify-file.ts'

const HOUR = 60 * 60_000
let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember
let eve: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'ليلى حداد' })
  eve = await aMember(t, { personalName: 'Eve Marlow' })
})
afterAll(() => t.close())

async function aPost({ roomId }: TestRoom, by: TestMember, markdown: string): Promise<string> {
  const threadId = crypto.randomUUID()
  const post = { id: crypto.randomUUID(), markdown: 'Well?' }
  await mo.call(startThread, { params: { roomId }, body: { id: threadId, title: 'Whether to wait', post } })
  return (await by.call(addPost, { params: { roomId, threadId }, body: { id: crypto.randomUUID(), markdown } })).id
}

/** A note with one theme, in which one passage of Ana's and one of Layla's stand. */
async function aNote(room: TestRoom) {
  const { roomId } = room
  const noteId = crypto.randomUUID()
  const themeId = crypto.randomUUID()
  const params = { roomId, noteId }
  await mo.call(notes.startNote, { params: { roomId }, body: { id: noteId, title: 'On waiting' } })
  const themes = [{ id: themeId, title: 'Time lost', summary: 'Most of it early.' }]
  await mo.call(notes.amendNote, { params, body: { title: 'On waiting', summary: 'Two evenings.', themes } })
  const posts = {
    ana: await aPost(room, ana, 'I would wait, as **Mo Ferreira** says.'),
    layla: await aPost(room, layla, 'I would go at once.'),
  }
  const pull = (by: TestMember, postId: string, passage: string, id: string = crypto.randomUUID()) =>
    by.call(notes.pullPassage, { params, body: { id, themeId, postId, passage } })
  await pull(mo, posts.ana, 'I would wait, as Mo Ferreira says.')
  await pull(mo, posts.layla, 'I would go at once.')
  return { params, posts, pull }
}
type Which = { roomId: string; noteId: string }
const seal = (params: Which) => mo.call(notes.sealNote, { params })
const mine = async (by: TestMember, roomId: string) => (await by.call(notes.listNotes, { params: { roomId } })).mine

it('is drafted of masked words, shown to those who said them, sealed after 72 hours, and names nobody', async () => {
  const room = await aRoom(t, mo, { name: 'Canary Room', members: [ana, layla] })
  const { params } = await aNote(room)
  const draft = await mo.call(notes.readNoteDraft, { params })
  const month = t.clock.now().toISOString().slice(0, 7)
  expect(draft.themes[0]?.passages).toEqual(
    expect.arrayContaining([
      { state: 'stands', id: expect.any(String), words: 'I would wait, as [a participant] says.', month },
    ]),
  )
  expect(await mine(ana, room.id)).toEqual([])
  await expect(seal(params)).rejects.toMatchObject({ code: 'note.not_now' })
  await mo.call(notes.showNote, { params })
  expect((await mine(ana, room.id)).map(({ words }) => words)).toEqual(['I would wait, as [a participant] says.'])
  t.clock.advance(71 * HOUR)
  await expect(seal(params)).rejects.toMatchObject({ code: 'note.not_now' })
  t.clock.advance(HOUR)
  const { document, sha256 } = await seal(params)
  expect(document).toMatchObject({ title: 'On waiting', version: 1, participants: null })
  expect(document.themes[0]?.passages.map(({ words }) => words).toSorted()).toEqual([
    'I would go at once.',
    'I would wait, as [a participant] says.',
  ])
  const told = JSON.stringify(document)
  for (const canary of ['Canary', room.id, params.noteId, 'Ferreira', ana.memberId, layla.memberId])
    expect(told).not.toContain(canary)
  expect(await ana.call(sealedNotes.readSealedNote, { params, query: { version: 1 } })).toEqual({ document, sha256 })
})

it('names nobody in what its rapporteur says either, before anybody else reads it', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const started = { params: { roomId: room.id }, body: { id: crypto.randomUUID(), title: 'What A. Silva asked' } }
  for (let time = 0; time < 2; time++)
    expect((await mo.call(notes.startNote, started)).note.title).toBe('What [a participant] asked')
  const params = { roomId: room.id, noteId: started.body.id }
  const themes = [{ id: crypto.randomUUID(), title: 'Silva’s question', summary: 'سألت وليلى عن ذلك' }]
  const body = { title: 'On waiting', summary: 'Ana Silva asked; see https://harbour.example/report.', themes }
  const { summary, themes: kept } = await mo.call(notes.amendNote, { params, body })
  expect({ summary, themes: kept }).toMatchObject({
    summary: '[a participant] asked; see https://harbour.example/report.',
    themes: [{ title: '[a participant]’s question', summary: 'سألت [a participant] عن ذلك' }],
  })
  await mo.call(notes.amendNote, { params, body: { ...body, summary: 'Ines Duarte was not there yet.' } })
  await seat(t, mo, room.id, await aMember(t, { personalName: 'Ines Duarte' }))
  await mo.call(notes.showNote, { params })
  t.clock.advance(72 * HOUR)
  const { document } = await seal(params)
  expect(document.summary).toBe('[a participant] was not there yet.')
  expect(JSON.stringify(document)).not.toMatch(/Silva|ليلى/)
})

it('lets a speaker mask or keep out their own words, and tells the rapporteur nothing more', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const { params } = await aNote(room)
  await mo.call(notes.showNote, { params })
  const [hers] = await mine(ana, room.id)
  const [laylas] = await mine(layla, room.id)
  if (!hers || !laylas) throw new Error('nothing was shown')
  const mask = (by: TestMember, passageId: string, words: string | null) =>
    by.call(notes.maskPassage, { params: { ...params, passageId }, body: { words } })
  await expect(mask(layla, hers.id, null)).rejects.toMatchObject({ code: 'not_found' })
  await expect(mask(mo, hers.id, null)).rejects.toMatchObject({ code: 'not_found' })
  await expect(mask(ana, hers.id, 'never said')).rejects.toMatchObject({ code: 'quote.not_found_in_post' })
  await mask(ana, hers.id, 'wait')
  await mask(layla, laylas.id, null)
  const { themes } = await mo.call(notes.readNoteDraft, { params })
  expect(themes[0]?.passages.map((passage) => Object.keys(passage).toSorted())).toEqual([
    ['id', 'state'],
    ['id', 'state'],
  ])
  t.clock.advance(72 * HOUR)
  await expect(mask(ana, hers.id, null)).rejects.toMatchObject({ code: 'note.not_now' })
  const { document } = await seal(params)
  expect(document.themes[0]?.passages.map(({ words }) => words)).toEqual(['I would […], as [a participant] says.'])
})

it('has no heading of which everything was kept out, and is no note when nothing else is left', async () => {
  const keptOut = async (summary: string) => {
    const room = await aRoom(t, mo, { members: [ana, layla] })
    const { params } = await aNote(room)
    const [theme] = (await mo.call(notes.readNoteDraft, { params })).themes
    const themes = [{ id: theme?.id ?? '', title: 'Time lost', summary: '' }]
    await mo.call(notes.amendNote, { params, body: { title: 'On waiting', summary, themes } })
    await mo.call(notes.showNote, { params })
    for (const by of [ana, layla])
      for (const { id } of await mine(by, room.roomId))
        await by.call(notes.maskPassage, { params: { ...params, passageId: id }, body: { words: null } })
    return params
  }
  const [some, none] = [await keptOut('We met three times.'), await keptOut('')]
  t.clock.advance(72 * HOUR)
  expect((await seal(some)).document).toMatchObject({ summary: 'We met three times.', themes: [] })
  await expect(seal(none)).rejects.toMatchObject({ code: 'words.empty' })
})

it('is not there as a draft for members, nor at all for outsiders', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const { params, pull, posts } = await aNote(room)
  expect((await ana.call(notes.listNotes, { params: { roomId: room.id } })).notes).toEqual([])
  for (const by of [ana, eve]) {
    await expect(by.call(notes.readNoteDraft, { params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(pull(by, posts.ana, 'I would wait')).rejects.toMatchObject({ code: 'not_found' })
    await expect(by.call(notes.showNote, { params })).rejects.toMatchObject({ code: 'not_found' })
  }
  await mo.call(notes.showNote, { params })
  await mo.call(removePerson, { params: { roomId: room.id, memberId: ana.memberId } })
  await expect(mine(ana, room.id)).rejects.toMatchObject({ code: 'not_found' })
})

it('takes only words that may leave, and loses them when they are withdrawn', async () => {
  const quiet = await aRoom(t, mo, { charter: { quoting: 'ask' }, members: [ana] })
  const noteId = crypto.randomUUID()
  const params = { roomId: quiet.id, noteId }
  const themes = [{ id: crypto.randomUUID(), title: 'Time lost', summary: '' }]
  await mo.call(notes.startNote, { params: { roomId: quiet.id }, body: { id: noteId, title: 'On waiting' } })
  await mo.call(notes.amendNote, { params, body: { title: 'On waiting', summary: '', themes } })
  const postId = await aPost(quiet, ana, 'I would wait.')
  const body = { id: crypto.randomUUID(), themeId: themes[0]?.id ?? '', postId, passage: 'I would wait.' }
  await expect(mo.call(notes.pullPassage, { params, body })).rejects.toMatchObject({ code: 'quote.not_allowed' })

  const room = await aRoom(t, mo, { members: [ana, layla] })
  const note = await aNote(room)
  const again = crypto.randomUUID()
  await note.pull(mo, note.posts.ana, 'wait', again)
  const twice = await note.pull(mo, note.posts.ana, 'wait', again)
  expect(twice.themes[0]?.passages).toHaveLength(3)
  await expect(note.pull(mo, note.posts.layla, 'go', again)).rejects.toMatchObject({ code: 'post.id_taken' })
  await ana.call(withdrawPost, { params: { roomId: room.id, postId: note.posts.ana } })
  const { themes: left } = await mo.call(notes.readNoteDraft, { params: note.params })
  expect(left[0]?.passages).toMatchObject([{ words: 'I would go at once.' }])
})

it('checks the rapporteur’s own words for hats', async () => {
  const room = await aRoom(t, mo)
  const body = { id: crypto.randomUUID(), title: 'On behalf of the Ministry of Justice' }
  await expect(mo.call(notes.startNote, { params: { roomId: room.id }, body })).rejects.toMatchObject({
    code: 'words.carry_a_hat',
  })
})

it('is revised as the next version; what was sealed stays as it was', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const { params } = await aNote(room)
  const roundOf = async () => {
    await mo.call(notes.showNote, { params })
    t.clock.advance(72 * HOUR)
    return seal(params)
  }
  const first = await roundOf()
  await expect(
    mo.call(notes.amendNote, { params, body: { title: 'Other', summary: '', themes: [] } }),
  ).rejects.toMatchObject({
    code: 'note.not_now',
  })
  expect((await mo.call(notes.reviseNote, { params })).version).toBe(2)
  await mo.call(notes.amendNote, { params, body: { title: 'On going', summary: 'Anew.', themes: [] } })
  const second = await roundOf()
  expect(second.document).toMatchObject({ title: 'On going', version: 2, themes: [] })
  expect(await ana.call(sealedNotes.readSealedNote, { params, query: { version: 1 } })).toEqual(first)
  await mo.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } })
  expect(await ana.call(sealedNotes.readSealedNote, { params, query: { version: 2 } })).toEqual(second)
  await expect(mo.call(notes.reviseNote, { params })).rejects.toMatchObject({ code: 'room.closed' })
})

it('leaves as a file that can be checked, and by a link that ends', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const { params } = await aNote(room)
  await mo.call(notes.showNote, { params })
  t.clock.advance(72 * HOUR)
  const sealed = await seal(params)
  for (const form of sealedNotes.NOTE_FORMS) {
    const file = await ana.call(sealedNotes.readNoteAs, { params, query: { version: 1, form } })
    const verdict = await verifyFile(Buffer.from(file.base64, 'base64'))
    expect(verdict).toMatchObject({ is: 'as sealed', sha256: sealed.sha256 })
  }
  await expect(ana.call(sealedNotes.shareNote, { params, body: { version: 1, days: 2 } })).rejects.toMatchObject({
    code: 'not_found',
  })
  const share = () => mo.call(sealedNotes.shareNote, { params, body: { version: 1, days: 2 } })
  const open = async (token: string) => {
    const { statusCode, payload } = await t.app.inject({ method: 'GET', url: `/api/shared-notes/${token}` })
    return { statusCode, told: JSON.parse(payload) as unknown }
  }
  const { token } = await share()
  expect(await open(token)).toEqual({ statusCode: 200, told: sealed })
  const never = await open('A'.repeat(43))
  t.clock.advance(3 * 24 * HOUR)
  expect(await open(token)).toEqual(never)
  expect(never.statusCode).toBe(404)
  const { token: second } = await share()
  await mo.call(sealedNotes.endNoteShares, { params })
  expect(await open(second)).toEqual(never)
})
