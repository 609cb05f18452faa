import { setDigestTime, subscribe } from '@cloakroom/contract/topics.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { openDueDigests } from './open-due-digests.ts'
import { asOwner, dueDigests, ledgerOf } from './testing.ts'

const QUARTER_MS = 900_000
let t: TestHouse

beforeAll(async () => void (t = await aHouse()))
afterAll(() => t.close())
beforeEach(() =>
  asOwner(t, 'delete from digest_deliveries; delete from subscriptions; delete from graphile_worker._private_jobs'),
)

async function aReader(timeZone: string, hour: number, rhythm: 'daily' | 'weekly' = 'daily', weekday = 1) {
  const reader = await aMember(t)
  await reader.call(setDigestTime, { body: { hour, weekday, timeZone } })
  await reader.call(subscribe, { params: { topicId: 'm-coc' }, body: { rhythm } })
  return reader
}
const look = (at: string | number) => openDueDigests({ web: t.house.web, now: () => new Date(at) })
const dues = async (reader: TestMember) => (await ledgerOf(t, reader)).map(({ due_at }) => due_at.toISOString())

/** What a clock on the wall there shows. */
const onTheWall = (timeZone: string, at: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at))

describe.each([
  ['New York springs forward', 'America/New_York', '2027-03-13', '2027-03-16', [2]],
  ['New York falls back', 'America/New_York', '2027-11-06', '2027-11-09', []],
  ['Chatham falls back', 'Pacific/Chatham', '2027-04-03', '2027-04-06', []],
  ['Chatham springs forward', 'Pacific/Chatham', '2027-09-25', '2027-09-28', [3]],
  ['nothing happens in Kathmandu', 'Asia/Kathmandu', '2027-03-13', '2027-03-16', []],
] as [string, string, string, string, number[]][])('while %s', (_, timeZone, from, to, skipped) => {
  test('every day has one digest at the hour of the reader', async () => {
    const readers = new Map<number, TestMember>()
    for (const hour of [0, 1, 2, 3, 7]) readers.set(hour, await aReader(timeZone, hour))
    const seen = new Map<string, Set<string>>()
    for (let at = Date.parse(from); at < Date.parse(to); at += QUARTER_MS) {
      await look(at)
      for (const { memberId, dueAt } of await dueDigests(t))
        if (dueAt >= new Date(from)) seen.set(memberId, (seen.get(memberId) ?? new Set()).add(dueAt.toISOString()))
    }
    for (const [hour, { memberId }] of readers) {
      const wall = [...(seen.get(memberId) ?? [])].map((due) => onTheWall(timeZone, due))
      const days = wall.map((shown) => shown.slice(0, 10))
      expect(days).toEqual([...new Set(days)])
      expect(days).toHaveLength(3)
      const shifted = wall.filter((shown) => Number(shown.slice(11, 13)) !== hour || !shown.endsWith(':00'))
      expect(shifted).toHaveLength(skipped.includes(hour) ? 1 : 0)
    }
  })
})

test('looking again, late, and from two workers at once opens each digest once', async () => {
  const reader = await aReader('Asia/Kathmandu', 7)
  await look('2027-06-01T01:14:59Z')
  expect(await dues(reader)).toEqual(['2027-05-31T01:15:00.000Z'])
  await Promise.all(Array.from({ length: 4 }, () => look('2027-06-01T01:15:00Z')))
  await look('2027-06-01T20:00:00Z')
  expect(await dues(reader)).toEqual(['2027-06-01T01:15:00.000Z'])
  const { rows } = await asOwner<{ key: string; run_at: Date; payload: object }>(
    t,
    `select key, run_at, payload from graphile_worker._private_jobs where key like '%${Date.parse('2027-06-01T01:15:00Z') / 1000}'`,
  )
  expect(rows).toMatchObject([
    { run_at: new Date('2027-06-01T01:16:00Z'), payload: { bundle: reader.memberId.slice(0, 2), rhythm: 'daily' } },
  ])
})

test('a weekly one comes on its day, where the reader is', async () => {
  const reader = await aReader('Pacific/Auckland', 7, 'weekly', 1)
  await look('2027-06-13T19:00:00Z')
  await asOwner(t, `update digest_deliveries set state = 'sent'`)
  await look('2027-06-20T18:59:00Z')
  await look('2027-06-20T19:00:00Z')
  expect((await dues(reader)).map((due) => onTheWall('Pacific/Auckland', due))).toEqual([
    '2027-06-14 07:00',
    '2027-06-21 07:00',
  ])
  expect((await ledgerOf(t, reader))[1]?.since).toEqual(new Date('2027-06-13T19:00:00Z'))
})

test('nothing is due for an hour that had passed when the reader chose it', async () => {
  const reader = await aReader('UTC', t.clock.now().getUTCHours())
  await look(t.clock.now().getTime())
  expect(await dues(reader)).toEqual([])
  await look(t.clock.now().getTime() + 24 * 4 * QUARTER_MS)
  expect(await dues(reader)).toHaveLength(1)
})

test('whoever moves the hour or the time zone does not get a second one on the day', async () => {
  const reader = await aReader('UTC', 7)
  await look('2027-06-01T07:00:00Z')
  await asOwner(t, `update digest_times set hour = 20 where member_id = '${reader.memberId}'`)
  await look('2027-06-01T20:00:00Z')
  expect(await dues(reader)).toEqual(['2027-06-01T07:00:00.000Z'])
  await look('2027-06-02T20:00:00Z')
  expect(await dues(reader)).toEqual(['2027-06-02T20:00:00.000Z'])
})

test('one that nobody knows to have been sent is not sent again: the next one reaches back beyond it', async () => {
  const reader = await aReader('UTC', 7)
  await look('2027-06-01T07:00:00Z')
  await asOwner(t, `update digest_deliveries set state = 'sent'`)
  await look('2027-06-02T07:00:00Z')
  await asOwner(t, `update digest_deliveries set state = 'sending' where state = 'due'`)
  await look('2027-06-03T07:00:00Z')
  const lines = await ledgerOf(t, reader)
  expect(lines.map(({ state }) => state)).toEqual(['sent', 'sending', 'due'])
  expect(lines[2]?.since).toEqual(new Date('2027-06-01T07:00:00Z'))
})

test('a job that a dead worker left gives way to a new one; one that is running or waits does not', async () => {
  await aReader('UTC', 7)
  const jobs = async () =>
    (await asOwner<{ id: string }>(t, 'select id from graphile_worker._private_jobs where key is not null')).rows
  await look('2026-11-30T07:00:00Z')
  const first = await jobs()
  await look('2026-11-30T07:05:00Z')
  expect(await jobs()).toEqual(first)
  await asOwner(
    t,
    `update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now() - interval '4 minutes'`,
  )
  await look('2026-11-30T07:10:00Z')
  expect(await jobs()).toEqual(first)
  await asOwner(t, `update graphile_worker._private_jobs set locked_at = now() - interval '6 minutes'`)
  await look('2026-11-30T07:15:00Z')
  const second = await jobs()
  expect(second).toHaveLength(1)
  expect(second).not.toEqual(first)
})

test('whoever follows more, or chooses another language, is still sent what was due before: the worker may have been away', async () => {
  const weekly = { hour: 7, weekday: 1, timeZone: 'UTC' }
  const reader = await aReader('UTC', 7, 'weekly')
  t.clock.advance(8 * 24 * 4 * QUARTER_MS)
  const wish = { params: { topicId: 'm-can' } }
  for (const rhythm of ['weekly', 'at_once'] as const) await reader.call(subscribe, { ...wish, body: { rhythm } })
  await reader.call(setDigestTime, { body: { ...weekly, language: 'fr' } })
  const now = t.clock.now().getTime()
  await look(now)
  expect(await dues(reader)).toHaveLength(1)
  // What they begin to follow at another rhythm begins now; so does another hour.
  await reader.call(subscribe, { ...wish, body: { rhythm: 'daily' } })
  await look(now)
  expect((await ledgerOf(t, reader)).map(({ rhythm }) => rhythm)).toEqual(['weekly'])
  await asOwner(t, 'delete from digest_deliveries')
  await reader.call(setDigestTime, { body: { ...weekly, timeZone: 'Etc/GMT+1' } })
  await look(now)
  expect(await dues(reader)).toEqual([])
})
