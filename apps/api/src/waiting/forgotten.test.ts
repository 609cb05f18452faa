import { readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import { removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { listMyWaiting, takeBackWaiting } from '@cloakroom/contract/waiting.ts'
import { forgetAgain } from '@cloakroom/database/forget-again.ts'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { copyDatabase } from '../retention/testing-copy.ts'
import { aHouse, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextQuarter, type QuietRoom, write } from './testing.ts'

let t: TestHouse
let quiet: QuietRoom
let ana: TestMember
let ben: TestMember

beforeEach(async () => {
  t = await aHouse()
  quiet = await aQuietRoom(t)
  ;[, ana, ben] = quiet.members as [TestMember, TestMember, TestMember]
})
afterEach(() => t.close())

const close = () =>
  quiet.moderator.call(closeRoom, { params: { roomId: quiet.roomId }, body: { name: quiet.room.name } })
const at = (postId: string) => ({ params: { roomId: quiet.roomId, postId } })
const waitingRows = async () => {
  const tables = ['waiting_posts', 'waiting_quotes', 'waiting_changes', 'waiting_batches']
  return (await Promise.all(tables.map(async (table) => (await asOwner(t, `select from ${table}`)).rows))).flat().length
}
const seats = async () =>
  (await asOwner<{ seat: string }>(t, 'select seat from posts where room_id = $1', [quiet.roomId])).rows

/** What the house does before it opens its doors. */
async function boot() {
  const owner = new Client({ connectionString: t.database.ownerUrl })
  await owner.connect()
  try {
    return await forgetAgain(owner, t.house.forgotten, { now: t.clock.now(), posts: true })
  } finally {
    await owner.end()
  }
}

it('lets everything out before a room is closed, so that the burning reaches it', async () => {
  const goes = await write(ana, quiet.place, 'This goes.')
  await nextQuarter(t)
  const waits = await write(ana, quiet.place, 'This waits.', { quotes: [{ postId: goes.id, passage: 'goes' }] })
  await ana.call(withdrawPost, at(goes.id))
  const { rows } = await asOwner<{ seat: string }>(t, 'select seat from waiting_posts', [])
  await close()
  expect(await quiet.words(ben)).toEqual(['Well?', null, 'This waits.'])
  expect(await ben.call(readPost, at(waits.id))).toMatchObject({ quotes: [{ state: 'withdrawn' }] })
  expect(await waitingRows()).toBe(0)
  const burnt = (await seats()).map(({ seat }) => seat)
  expect(new Set([...burnt, rows[0]?.seat]).size).toBe(4)
  expect(await ana.call(listMyWaiting, { params: { roomId: quiet.roomId } })).toEqual({ posts: [], changes: [] })
  const { rows: events } = await asOwner<{ kind: string }>(
    t,
    'select kind from room_events where room_id = $1 order by seq',
    [quiet.roomId],
  )
  expect(events.map(({ kind }) => kind).slice(2)).toEqual(['post.withdrawn', 'post.added', 'room.closed'])
  await expect(write(ana, quiet.place, 'Too late.')).rejects.toMatchObject({ code: 'room.closed' })
})

it('lets out what somebody wrote who was removed meanwhile: nobody learns by it who did not write it', async () => {
  await write(ana, quiet.place, 'I was here.')
  const params = { roomId: quiet.roomId, memberId: ana.memberId }
  await quiet.moderator.call(removePerson, { params })
  await expect(ana.call(listMyWaiting, { params })).rejects.toMatchObject({ code: 'not_found' })
  await nextQuarter(t)
  expect(await quiet.words(ben)).toEqual(['Well?', 'I was here.'])
})

it('brings nothing back with an older copy that was taken back, or was withdrawn after it came out', async () => {
  const takenBack = await write(ana, quiet.place, 'Taken back.')
  const withdrawn = await write(ana, quiet.place, 'Withdrawn.')
  await write(ben, quiet.place, 'Stays.')
  const copy = await copyDatabase(t)
  await ana.call(takeBackWaiting, at(takenBack.id))
  await nextQuarter(t)
  await ana.call(withdrawPost, at(withdrawn.id))
  await nextQuarter(t)
  expect(await quiet.words(ben)).toHaveLength(3)
  await copy.putBack()
  expect((await ana.call(listMyWaiting, { params: { roomId: quiet.roomId } })).posts).toHaveLength(2)

  expect(await boot()).toMatchObject({ posts: 2 })
  expect((await ana.call(listMyWaiting, { params: { roomId: quiet.roomId } })).posts).toEqual([])
  await nextQuarter(t)
  expect(await quiet.words(ben)).toEqual(['Well?', 'Stays.'])
  expect(await boot()).toMatchObject({ posts: 0 })
})

it('lets out, with an older copy, what waited in a room that has been closed since, and burns it again', async () => {
  await write(ana, quiet.place, 'This waits.')
  const copy = await copyDatabase(t)
  await close()
  await copy.putBack()
  const { rows } = await asOwner<{ seat: string }>(t, 'select seat from waiting_posts', [])
  expect(await boot()).toMatchObject({ rooms: 1 })
  expect(await waitingRows()).toBe(0)
  expect(await quiet.words(ben)).toEqual(['Well?', 'This waits.'])
  expect((await seats()).map(({ seat }) => seat)).not.toContain(rows[0]?.seat)
  expect(rows).toHaveLength(1)
})
