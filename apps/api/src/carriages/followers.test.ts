import { previewDigest } from '@cloakroom/contract/digests.ts'
import * as subscriptions from '@cloakroom/contract/subscriptions.ts'
import { amendThread } from '@cloakroom/contract/order.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aPost, asOwner } from '../digests/testing.ts'
import { seat } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { askFor, aStage, carry, sayAll, type Stage, theirTimeIsOver, threeWriters, type Writers } from './testing.ts'

let t: TestHouse
let writers: Writers
let stage: Stage
let hereAlone: TestMember

beforeAll(async () => {
  t = await aHouse()
  writers = await threeWriters(t)
  stage = await aStage(t, writers)
  hereAlone = await aMember(t, { personalName: 'Noor Dahl' })
  await seat(t, writers.mo, stage.from.roomId, hereAlone)
})
afterAll(() => t.close())

const follow = (by: TestMember, rhythm: 'daily' | 'weekly', level: 'titles' | 'extracts') =>
  by.call(subscriptions.followThread, { params: stage.place, body: { rhythm, level } })
const followed = async (by: TestMember) => (await by.call(subscriptions.listFollowedPlaces)).threads

it('goes on being followed by those who are in both rooms, as they wished, and by nobody else', async () => {
  const { mo, ana, layla } = writers
  await follow(ana, 'daily', 'titles')
  await follow(layla, 'weekly', 'extracts')
  await follow(hereAlone, 'daily', 'extracts')
  const id = await askFor(mo, stage.place, stage.into.roomId)
  await sayAll(writers, stage.from, id)
  await theirTimeIsOver(t)
  const there = await carry(mo, stage.from, id)
  expect(await followed(ana)).toMatchObject([{ ...there, rhythm: 'daily', level: 'titles' }])
  expect(await followed(layla)).toMatchObject([{ ...there, rhythm: 'weekly', level: 'extracts' }])
  expect(await followed(mo)).toEqual([])
  const { rows } = await asOwner<{ room: string; member: string }>(
    t,
    'select room_id as room, member_id as member from thread_subscriptions where thread_id = $1',
    [there.threadId],
  )
  expect(rows.toSorted((a, b) => (a.member < b.member ? -1 : 1))).toEqual(
    [ana, layla]
      .map(({ memberId }) => ({ room: there.roomId, member: memberId }))
      .toSorted((a, b) => (a.member < b.member ? -1 : 1)),
  )
  // And what is said there is told to whoever follows it, and to nobody who followed it where it was.
  await mo.call(amendThread, { params: there, body: { isClosed: false } })
  await aPost(mo, there, 'Going on here.')
  const told = async (by: TestMember) => JSON.stringify(await by.call(previewDigest, { query: { rhythm: 'daily' } }))
  expect(await told(ana)).toContain(there.threadId)
  expect(await told(hereAlone)).not.toContain(there.threadId)
})
