import { readChain } from '@cloakroom/contract/chain.ts'
import { inviteMember } from '@cloakroom/contract/invitations.ts'
import { amendMemberRights, endMembership } from '@cloakroom/contract/members.ts'
import { amendRole } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { findChainBreak } from '@cloakroom/database/chain-link.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { recordAct } from './record-act.ts'
import { chainOf } from './testing.ts'

let t: TestHouse
let ines: TestMember
let mo: TestMember

beforeAll(async () => {
  t = await aHouse()
  ines = await aMember(t, { isSteward: true, personalName: 'Inês Duarte' })
  mo = await aMember(t, { opensRooms: true, personalName: 'Mo Ferreira' })
})
afterAll(() => t.close())

const invite = () =>
  ines.call(inviteMember, {
    body: { id: crypto.randomUUID(), address: `${crypto.randomUUID()}@example.org`, reminder: '', asSteward: false },
  })

test('stewards read who of them did what, and of rooms that something was done', async () => {
  const room = await aRoom(t, mo)
  await ines.call(amendMemberRights, { params: { memberId: mo.memberId }, body: { isSteward: true } })
  await ines.call(amendMemberRights, { params: { memberId: mo.memberId }, body: { isSteward: false } })
  await mo.call(closeRoom, { params: { roomId: room.roomId }, body: { name: room.name } })
  const { acts, head, earlier } = await ines.call(readChain)
  expect(acts).toMatchObject([
    { kind: 'room', number: 4 },
    { number: 3, act: 'stewardship.taken', by: 'Inês Duarte', concerns: 'Mo Ferreira' },
    { number: 2, act: 'stewardship.given', by: 'Inês Duarte', concerns: 'Mo Ferreira' },
    { kind: 'room', number: 1 },
  ])
  expect(head).toEqual({ number: 4, hash: acts[0]?.hash })
  expect(earlier).toBeNull()
  const all = JSON.stringify(await chainOf(t))
  for (const id of [room.roomId, mo.memberId]) expect(all).not.toContain(id)
})

test('a page is followed by the acts before it', async () => {
  for (let n = 0; n < 60; n++) await invite()
  const first = await ines.call(readChain)
  expect(first.acts).toHaveLength(50)
  const second = await ines.call(readChain, { query: { before: first.earlier ?? 0 } })
  const numbers = [...first.acts, ...second.acts].map(({ number }) => number)
  expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => numbers.length - at))
})

test('acts at once stand one after the other, and what fails is not among them', async () => {
  const before = (await chainOf(t)).length
  const failing = () =>
    asMember(t.house.web.pool, mo.memberId, async (tx) => {
      await recordAct(tx, t.house, 'charter.amended', ['room', crypto.randomUUID()])
      throw new Error('no after all')
    }).catch(() => null)
  await Promise.all(
    Array.from({ length: 24 }, (_, n) => (n % 3 === 0 ? failing() : n % 3 === 1 ? invite() : aRoom(t, mo))),
  )
  const rows = await chainOf(t)
  expect(rows.length).toBe(before + 16)
  expect(findChainBreak(rows)).toBeNull()
})

test('a steward who ceases to be one, or goes, is still the doer of that', async () => {
  const two = await aMember(t, { isSteward: true })
  const three = await aMember(t, { isSteward: true })
  await two.call(amendMemberRights, { params: { memberId: two.memberId }, body: { isSteward: false } })
  await three.call(endMembership, { params: { memberId: three.memberId } })
  const rows = (await chainOf(t)).slice(-2)
  expect(rows.map(({ act, doer }) => [act, doer])).toEqual([
    ['stewardship.taken', two.memberId],
    ['membership.ended', three.memberId],
  ])
})

test('in a room nobody tells which moderator it was', async () => {
  const ana = await aMember(t)
  const { roomId } = await aRoom(t, mo, { members: [ana] })
  await mo.call(amendRole, { params: { roomId, memberId: ana.memberId }, body: { role: 'moderator' } })
  const [row] = (await chainOf(t)).slice(-1)
  expect(row).toMatchObject({ act: 'role.amended', role: 'moderation', doer: null })
  const again = t.house.keys.subject('chain', 'person', roomId, ana.memberId)
  expect(row?.subject).toBe(again)
})
