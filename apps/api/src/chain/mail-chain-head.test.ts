import { inviteMember } from '@cloakroom/contract/invitations.ts'
import { amendMemberRights } from '@cloakroom/contract/members.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { MailNotTaken } from '../mail/mail-not-taken.ts'
import type { Mailer } from '../mail/mailer.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { mailChainHead } from './mail-chain-head.ts'
import { openChainMails, weekOf } from './open-chain-mails.ts'
import { chainOf } from './testing.ts'

const DAY_MS = 86_400_000

let t: TestHouse
let ana: TestMember
let ben: TestMember
let mailer: Mailer

beforeEach(async () => {
  t = await aHouse()
  mailer = t.house.mailer
  ana = await aMember(t, { isSteward: true, address: 'ana@mail.example' })
  ben = await aMember(t, { isSteward: true, address: 'ben@mail.example' })
  await aMember(t, { address: 'reader@mail.example' })
  const body = { id: crypto.randomUUID(), address: 'new@mail.example', reminder: '', asSteward: false }
  await ana.call(inviteMember, { body })
  await t.mails.arrived()
  t.clock.advance(7 * DAY_MS)
})
afterEach(() => t.close())

/** What the worker does with the jobs that wait, without the queue. */
async function doJobs(): Promise<void> {
  const { rows } = await asOwner<{ payload: { memberId: string; week: string } }>(
    t,
    `with taken as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks k
       where k.id = j.task_id and k.identifier = 'mail-chain-head' returning j.payload)
     select * from taken order by payload ->> 'memberId'`,
  )
  const ended = await Promise.allSettled(rows.map(({ payload }) => mailChainHead(t.house, payload)))
  // The queue would try again; here the next look does.
  for (const one of ended) if (one.status === 'rejected' && !(one.reason instanceof MailNotTaken)) throw one.reason
}
const heads = () => t.mails.filter(({ subject }) => subject === 'The chain this week')
const states = async () =>
  (await asOwner<{ state: string }>(t, 'select state from chain_mails order by state')).rows.map(({ state }) => state)
async function aWeek() {
  await openChainMails(t.house)
  await doJobs()
}

test('every steward gets the same head, once a week, and nobody else does', async () => {
  const head = (await chainOf(t)).at(-1)?.hash.toString('hex')
  await openChainMails(t.house)
  const due = { memberId: ben.memberId, week: weekOf(t.clock.now()) }
  await mailChainHead(t.house, due)
  // What is done meanwhile is in the next week's head: the mails of one week are alike, whenever they are sent.
  await ana.call(amendMemberRights, { params: { memberId: ben.memberId }, body: { opensRooms: true } })
  for (let times = 0; times < 3; times++) await aWeek()
  expect(
    heads()
      .map(({ to }) => to)
      .toSorted(),
  ).toEqual(['ana@mail.example', 'ben@mail.example'])
  expect(new Set(heads().map(({ text }) => text)).size).toBe(1)
  expect(heads()[0]?.text).toContain(head)
  t.clock.advance(7 * DAY_MS)
  await aWeek()
  expect(heads()).toHaveLength(4)
  expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent'])
})

test('who became a steward since gets it too; who ceased to be one does not', async () => {
  await openChainMails(t.house)
  const cleo = await aMember(t, { address: 'cleo@mail.example' })
  await ana.call(amendMemberRights, { params: { memberId: cleo.memberId }, body: { isSteward: true } })
  await ana.call(amendMemberRights, { params: { memberId: ben.memberId }, body: { isSteward: false } })
  await aWeek()
  expect(
    heads()
      .map(({ to }) => to)
      .toSorted(),
  ).toEqual(['ana@mail.example', 'cleo@mail.example'])
})

test('several workers at once mail each steward once', async () => {
  await openChainMails(t.house)
  const week = weekOf(t.clock.now())
  const all = [ana, ben, ana, ben, ana, ben]
  await Promise.all(all.map(({ memberId }) => mailChainHead(t.house, { memberId, week })))
  expect(heads()).toHaveLength(2)
})

test('a mail server that says no is asked again, and the mail comes once', async () => {
  let refusals = 3
  t.house.mailer = {
    ...mailer,
    send: async (mail, beforeTaken = async () => {}) => {
      if (refusals-- > 0) {
        await beforeTaken()
        throw new MailNotTaken('451', true)
      }
      await mailer.send(mail, beforeTaken)
    },
  }
  for (let times = 0; times < 4; times++) await aWeek()
  expect(heads()).toHaveLength(2)
})

test('a worker that dies before the end of the mail has sent nothing: another does', async () => {
  t.house.mailer = { ...mailer, send: () => Promise.reject(new MailNotTaken('gone', true)) }
  await aWeek()
  expect(await states()).toEqual(['due', 'due'])
  t.house.mailer = mailer
  await aWeek()
  expect(heads()).toHaveLength(2)
})

test('a worker that dies after it may have sent it: nobody sends it again, and the next week has its own', async () => {
  t.house.mailer = {
    ...mailer,
    send: async (_, beforeTaken = async () => {}) => {
      await beforeTaken()
      throw new MailNotTaken('no answer', false)
    },
  }
  await aWeek()
  t.house.mailer = mailer
  await aWeek()
  expect(await states()).toEqual(['sending', 'sending'])
  expect(heads()).toEqual([])
  t.clock.advance(7 * DAY_MS)
  await aWeek()
  expect(heads()).toHaveLength(2)
})

test('the ledger is its steward’s alone', async () => {
  await openChainMails(t.house)
  const seen = await asMember(t.house.web.pool, ana.memberId, (tx) =>
    tx.$client.query('select member_id from chain_mails'),
  )
  expect(seen.rows).toEqual([{ member_id: ana.memberId }])
})

test('where nothing was done before the week began nobody is mailed', async () => {
  const empty = await aHouse()
  const first = await aMember(empty, { isSteward: true, address: 'first@mail.example' })
  await first.call(amendMemberRights, { params: { memberId: first.memberId }, body: { opensRooms: true } })
  await openChainMails(empty.house)
  const { rowCount } = await asOwner(empty, 'select from chain_mails')
  expect(rowCount).toBe(0)
  await empty.close()
})

test.each([
  ['2026-09-14T00:00:00Z', '2026-09-14'],
  ['2026-09-20T23:59:59Z', '2026-09-14'],
  ['2026-09-21T00:00:00Z', '2026-09-21'],
  ['2027-01-01T12:00:00Z', '2026-12-28'],
])('%s is in the week of %s', (at, week) => expect(weekOf(new Date(at))).toBe(week))
