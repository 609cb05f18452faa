import * as notes from '@cloakroom/contract/notes.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import type { SealedNoteView } from '@cloakroom/contract/sealed-notes.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aRoom, seat, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

const HOURS_72 = 72 * 60 * 60_000
let t: TestHouse
let owner: Database
let mo: TestMember
let ana: TestMember

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

/** A note of Mo's with a theme, in which these words of Ana's stand. */
async function aNote({ roomId }: TestRoom, said: string) {
  const [noteId, themeId, postId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const params = { roomId, noteId }
  const post = { id: postId, markdown: said }
  await ana.call(startThread, {
    params: { roomId },
    body: { id: crypto.randomUUID(), title: 'Whether to wait', post },
  })
  await mo.call(notes.startNote, { params: { roomId }, body: { id: noteId, title: 'On waiting' } })
  const themes = [{ id: themeId, title: 'Time lost', summary: '' }]
  const entitled = (title: string) => mo.call(notes.amendNote, { params, body: { title, summary: '', themes } })
  await entitled('On waiting')
  const pull = () =>
    mo.call(notes.pullPassage, { params, body: { id: crypto.randomUUID(), themeId, postId, passage: said } })
  await pull()
  return { params, entitled, pull }
}
type Which = { roomId: string; noteId: string }
const show = (params: Which) => mo.call(notes.showNote, { params })
async function sealed(params: Which) {
  t.clock.advance(HOURS_72)
  return (await mo.call(notes.sealNote, { params })).document
}
const wordsIn = ({ themes }: SealedNoteView['document']) =>
  themes.flatMap(({ passages }) => passages.map(({ words }) => words))

it('names nobody who came, or has another name, after their name was pulled in', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const { params } = await aNote(room, 'As Ruth Alder wrote, and Pia Noor after her, we wait.')
  await seat(t, mo, room.id, await aMember(t, { personalName: 'Ruth Alder' }))
  const other = await aMember(t, { personalName: 'Ines Duarte' })
  await seat(t, mo, room.id, other)
  await owner.pool.query('update members set personal_name = $1 where id = $2', ['Pia Noor', other.memberId])
  await show(params)
  expect(wordsIn(await sealed(params))).toEqual(['As [a participant] wrote, and [a participant] after her, we wait.'])
})

it('says of who took part nothing that two versions, or two notes, tell together', async () => {
  const members = [ana, ...(await Promise.all(Array.from({ length: 4 }, () => aMember(t))))]
  const room = await aRoom(t, mo, { members })
  const [first, other] = [await aNote(room, 'We wait.'), await aNote(room, 'We go.')]
  await show(first.params)
  expect(await sealed(first.params)).toMatchObject({ version: 1, participants: 6 })
  await seat(t, mo, room.id, await aMember(t))
  await mo.call(notes.reviseNote, { params: first.params })
  await show(first.params)
  await show(other.params)
  expect(await sealed(first.params)).toMatchObject({ version: 2, participants: null })
  expect(await mo.call(notes.sealNote, { params: other.params })).toMatchObject({ document: { participants: null } })
})

it('goes by the title with which it was sealed while another is drafted, for whoever may not see the draft', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const { params, entitled } = await aNote(room, 'We wait.')
  await show(params)
  await sealed(params)
  await mo.call(notes.reviseNote, { params })
  expect((await entitled('On whom we lost')).note.title).toBe('On whom we lost')
  const titles = async (by: TestMember) =>
    (await by.call(notes.listNotes, { params: { roomId: room.id } })).notes.map(({ title }) => title)
  expect(await titles(ana)).toEqual(['On waiting'])
  await show(params)
  expect(await titles(ana)).toEqual(['On waiting'])
  await sealed(params)
  expect(await titles(ana)).toEqual(['On whom we lost'])
})

it('tells the room nothing of a speaker who has just masked or kept out their words', async () => {
  const room = await aRoom(t, mo, { members: [ana] })
  const { params, pull } = await aNote(room, 'We wait.')
  await pull()
  await show(params)
  const events = async () =>
    (await owner.pool.query('select seq, kind from room_events where room_id = $1 order by seq', [room.id])).rows
  const before = await events()
  const { mine } = await ana.call(notes.listNotes, { params: { roomId: room.id } })
  for (const [at, { id }] of mine.entries())
    await ana.call(notes.maskPassage, {
      params: { ...params, passageId: id },
      body: { words: at === 0 ? null : 'wait' },
    })
  expect(await events()).toEqual(before)
  const { themes } = await mo.call(notes.readNoteDraft, { params })
  expect(themes[0]?.passages.map(({ state }) => state)).toEqual(['masked', 'masked'])
})
