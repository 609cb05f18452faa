import {
  acceptRoomInvitation,
  declineRoomInvitation,
  inviteManyToRoom,
  listRoomInvitations,
  withdrawRoomInvitation,
} from '@cloakroom/contract/room-invitations.ts'
import { listPeople } from '@cloakroom/contract/people.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { letGo } from '../retention/let-go.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

const DAY_MS = 24 * 60 * 60_000

let t: TestHouse
let mo: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
})
afterAll(() => t.close())

const invite = (room: TestRoom, members: TestMember[], more: object = {}) =>
  mo.call(inviteManyToRoom, {
    params: { roomId: room.id },
    body: { memberIds: members.map(({ memberId }) => memberId), note: 'I would like to hear you.', ...more },
  })
const invited = async (room: TestRoom) => (await mo.call(listPeople, { params: { roomId: room.id } })).invited
const waiting = async (member: TestMember) => (await member.call(listRoomInvitations)).invitations

it('asks many at once, each once, with the same words, and mails each', async () => {
  const inside = await aMember(t, { address: 'inside@mail.example' })
  const room = await aRoom(t, mo, { members: [inside] })
  const many = await Promise.all(
    Array.from({ length: 5 }, (_, n) =>
      aMember(t, { address: `many-${n}@mail.example`, personalName: `Plover ${'ABCDE'[n]}` }),
    ),
  )
  const before = (await t.mails.arrived()).length
  await invite(room, [...many, ...many, inside])
  expect(
    (await t.mails.arrived())
      .slice(before)
      .map(({ to }) => to)
      .toSorted(),
  ).toEqual(many.map((_, n) => `many-${n}@mail.example`))
  for (const one of many) expect(await waiting(one)).toMatchObject([{ note: 'I would like to hear you.' }])
  expect((await invited(room)).map(({ member }) => member.personalName)).toEqual(
    ['A', 'B', 'C', 'D', 'E'].map((letter) => `Plover ${letter}`),
  )
})

it('tells alike of those who have not answered and those who declined, also when it lapses', async () => {
  const room = await aRoom(t, mo)
  const [silent, declining] = [await aMember(t), await aMember(t)]
  await invite(room, [silent, declining], { days: 3 })
  const [asked] = await waiting(declining)
  await declining.call(declineRoomInvitation, { params: { invitationId: asked?.id ?? '' } })
  const told = async () => (await invited(room)).map(({ hasLapsed, lapsesAt }) => ({ hasLapsed, lapsesAt }))
  const [one, other] = await told()
  expect(one).toEqual(other)
  expect(one?.hasLapsed).toBe(false)
  const lapsed = { hasLapsed: true, lapsesAt: one?.lapsesAt }
  t.clock.advance(3 * DAY_MS)
  expect(await waiting(silent)).toHaveLength(1)
  t.clock.advance(DAY_MS)
  expect(await told()).toEqual([lapsed, lapsed])
  expect(await waiting(silent)).toEqual([])
  await letGo(t.house)
  expect(await told()).toEqual([lapsed, lapsed])
})

it('cannot be accepted after its last day, and gives way to a new one', async () => {
  const room = await aRoom(t, mo)
  const late = await aMember(t)
  await invite(room, [late], { days: 1 })
  const [old] = await waiting(late)
  t.clock.advance(2 * DAY_MS)
  const accept = (id = '') =>
    late.call(acceptRoomInvitation, { params: { invitationId: id }, body: { charterVersion: 1 } })
  await expect(accept(old?.id)).rejects.toMatchObject({ code: 'not_found' })
  await invite(room, [late])
  expect(await invited(room)).toMatchObject([{ hasLapsed: false }])
  const [anew] = await waiting(late)
  await accept(anew?.id)
})

it('is withdrawn one by one, lapsed or not', async () => {
  const room = await aRoom(t, mo)
  await invite(room, [await aMember(t), await aMember(t)], { days: 1 })
  t.clock.advance(2 * DAY_MS)
  for (const { id } of await invited(room))
    await mo.call(withdrawRoomInvitation, { params: { roomId: room.id, invitationId: id } })
  expect(await invited(room)).toEqual([])
})

it('takes a hundred, and not one more', async () => {
  const room = await aRoom(t, mo)
  const body = { memberIds: Array.from({ length: 101 }, () => crypto.randomUUID()) }
  const answer = await mo.ask(inviteManyToRoom, { params: { roomId: room.id }, body })
  expect(answer.json()).toMatchObject({ code: 'malformed' })
})
