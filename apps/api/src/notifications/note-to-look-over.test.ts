import * as notes from '@cloakroom/contract/notes.ts'
import { listNotifications, setNotificationLevel } from '@cloakroom/contract/notifications.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { start } from '../waiting/testing.ts'
import { tellMembers } from './tell-members.ts'
import { MINUTE_MS, nextTogether, notificationsIn, wantMail } from './testing.ts'

const HOUR_MS = 60 * MINUTE_MS
let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t, { address: 'ana@mail.example' })
  layla = await aMember(t, { address: 'layla@mail.example' })
})
afterAll(() => t.close())

/** A note of Mo's in which two passages of Ana's stand. */
async function aNote({ roomId }: TestRoom) {
  const [noteId, themeId] = [crypto.randomUUID(), crypto.randomUUID()]
  const params = { roomId, noteId }
  const { postId } = await start(ana, roomId, 'Whether to wait', 'I would wait. I would go.')
  await mo.call(notes.startNote, { params: { roomId }, body: { id: noteId, title: 'On waiting' } })
  const themes = [{ id: themeId, title: 'Time lost', summary: '' }]
  await mo.call(notes.amendNote, { params, body: { title: 'On waiting', summary: 'Two evenings.', themes } })
  for (const passage of ['I would wait.', 'I would go.'])
    await mo.call(notes.pullPassage, { params, body: { id: crypto.randomUUID(), themeId, postId, passage } })
  return params
}
const show = (params: { roomId: string; noteId: string }) => mo.call(notes.showNote, { params })
const waiting = async (by: TestMember, { roomId }: { roomId: string }) =>
  (await by.call(listNotifications)).notifications.filter((one) => one.why === 'note' && one.roomId === roomId)

it.each(['named', 'handle'] as const)(
  'waits for its speakers alone, while they may look it over, in a room that is %s',
  async (attribution) => {
    const room = await aRoom(t, mo, { charter: { attribution }, members: [ana, layla] })
    const params = await aNote(room)
    expect(await waiting(ana, room)).toEqual([])
    await show(params)
    const line = { why: 'note', ...params, roomName: room.name, title: 'On waiting' }
    expect(await waiting(ana, room)).toEqual([line])
    for (const other of [layla, mo]) expect(await waiting(other, room)).toEqual([])
    const { mine } = await ana.call(notes.listNotes, { params: { roomId: room.id } })
    for (const { id } of mine) {
      expect(await waiting(ana, room)).toEqual([line])
      await ana.call(notes.maskPassage, { params: { ...params, passageId: id }, body: { words: null } })
    }
    expect(await waiting(ana, room)).toEqual([])
  },
)

it('goes when the time is over, the draft is taken back, the room is closed, or nothing of it is to reach them', async () => {
  const shown = async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    await show(await aNote(room))
    expect(await waiting(ana, room)).toHaveLength(1)
    return room
  }
  const [over, back, closed, quiet] = [await shown(), await shown(), await shown(), await shown()]
  const [line] = await waiting(ana, back)
  if (line?.why !== 'note') throw new Error('nothing waits')
  await mo.call(notes.reviseNote, { params: { roomId: back.id, noteId: line.noteId } })
  await mo.call(closeRoom, { params: { roomId: closed.id }, body: { name: closed.name } })
  await ana.call(setNotificationLevel, { params: { roomId: quiet.id }, body: { level: 'nothing' } })
  for (const room of [back, closed, quiet]) expect(await waiting(ana, room)).toEqual([])
  t.clock.advance(71 * HOUR_MS)
  expect(await waiting(ana, over)).toHaveLength(1)
  t.clock.advance(HOUR_MS)
  expect(await waiting(ana, over)).toEqual([])
})

it('is mailed once a showing, when all such mails go, and says nothing of what it is', async () => {
  const room = await aRoom(t, mo, { members: [ana, layla] })
  const params = await aNote(room)
  await wantMail(ana)
  await wantMail(layla)
  nextTogether(t)
  await show(params)
  t.clock.advance(HOUR_MS)
  await tellMembers(t.house)
  expect(notificationsIn(t)).toEqual([])
  nextTogether(t)
  await tellMembers(t.house)
  const [mail, ...more] = notificationsIn(t)
  expect(more).toEqual([])
  expect(mail?.text).toContain('What it is, and where, is told only inside')
  for (const told of ['On waiting', room.name, room.id, params.noteId]) expect(JSON.stringify(mail)).not.toContain(told)
  nextTogether(t)
  await tellMembers(t.house)
  expect(notificationsIn(t)).toHaveLength(1)
  await mo.call(notes.reviseNote, { params })
  await show(params)
  nextTogether(t)
  await tellMembers(t.house)
  expect(notificationsIn(t)).toHaveLength(2)
})
