import { endMembership } from '@cloakroom/contract/members.ts'
import * as notes from '@cloakroom/contract/notes.ts'
import { keepMyRegion, readMyRegion, type Region } from '@cloakroom/contract/regions.ts'
import { NOTE_FORMS, readNoteAs } from '@cloakroom/contract/sealed-notes.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyFile } from '../notes/verify-file.ts'
import { aRoom, seat } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

const DAYS_3 = 72 * 60 * 60_000
let t: TestHouse
let mo: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
})
afterAll(() => t.close())

const say = (by: TestMember, region: Region | null) => by.call(keepMyRegion, { body: { region } })

it('are told by a note as a number when five or more are from each, and never which', async () => {
  const many = await Promise.all(Array.from({ length: 9 }, () => aMember(t)))
  const room = await aRoom(t, mo, { members: many })
  for (const [n, by] of [mo, ...many].entries()) await say(by, n % 2 === 0 ? 'europe' : 'western-asia')
  expect(await mo.call(readMyRegion, {})).toEqual({ region: 'europe' })
  const params = { roomId: room.id, noteId: crypto.randomUUID() }
  await mo.call(notes.startNote, { params, body: { id: params.noteId, title: 'On waiting' } })
  await mo.call(notes.amendNote, { params, body: { title: 'On waiting', summary: 'Two evenings.', themes: [] } })
  const seal = async () => {
    await mo.call(notes.showNote, { params })
    t.clock.advance(DAYS_3)
    return mo.call(notes.sealNote, { params })
  }
  const told = await seal()
  expect(told.document).toMatchObject({ participants: 10, regions: 2 })
  expect(JSON.stringify(told)).not.toMatch(/europe|asia/i)
  const files = await Promise.all(
    NOTE_FORMS.map(async (form) => {
      const { base64 } = await mo.call(readNoteAs, { params, query: { version: 1, form } })
      return Buffer.from(base64, 'base64')
    }),
  )
  for (const file of files) expect(await verifyFile(file)).toMatchObject({ is: 'as sealed' })
  expect(files[NOTE_FORMS.indexOf('markdown')]?.toString()).toContain('10 participants from 2 regions.')
  await say(mo, null)
  expect(await mo.call(readMyRegion, {})).toEqual({ region: null })
  await mo.call(notes.reviseNote, { params })
  // What was said is said again: a version without it would tell that somebody has taken theirs back.
  expect((await seal()).document).toMatchObject({ version: 2, participants: 10, regions: 2 })
  await seat(t, mo, room.id, await aMember(t))
  await mo.call(notes.reviseNote, { params })
  const { document } = await seal()
  expect(document.participants).toBeNull()
  expect(document).not.toHaveProperty('regions')
})

it('are kept sealed, each as long as the other, until the membership ends', async () => {
  const ruth = await aMember(t, { personalName: 'Ruth Alder', isSteward: true })
  const goer = await aMember(t, { personalName: 'Gil Marlow' })
  const rows = async () =>
    (await t.house.vault.pool.query<{ member_id: string; sealed: Buffer }>('select * from vault.regions')).rows
  await say(goer, 'eastern-south-eastern-asia')
  expect((await rows()).map(({ member_id }) => member_id)).toContain(goer.memberId)
  expect(new Set((await rows()).map(({ sealed }) => sealed.length)).size).toBe(1)
  await ruth.call(endMembership, { params: { memberId: goer.memberId } })
  expect((await rows()).map(({ member_id }) => member_id)).not.toContain(goer.memberId)
  await expect(t.house.web.pool.query('select * from vault.regions')).rejects.toThrow('permission denied')
})
