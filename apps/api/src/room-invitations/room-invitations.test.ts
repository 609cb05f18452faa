import { endMembership } from '@cloakroom/contract/members.ts'
import {
  acceptRoomInvitation,
  declineRoomInvitation,
  inviteToRoom,
  listRoomInvitations,
  withdrawRoomInvitation,
} from '@cloakroom/contract/room-invitations.ts'
import { leaveRoom, listPeople, removePerson } from '@cloakroom/contract/people.ts'
import { amendCharter, readRoom } from '@cloakroom/contract/rooms.ts'
import { listThreads } from '@cloakroom/contract/threads.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom, seat, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva', address: 'ana@example.net' })
  layla = await aMember(t, { personalName: 'ليلى حداد', address: 'layla@example.net' })
})
afterAll(() => t.close())

const invite = (room: TestRoom, memberId: string, note = '') =>
  mo.call(inviteToRoom, { params: { roomId: room.id }, body: { memberId, note } })
const invited = async (room: TestRoom) => (await mo.call(listPeople, { params: { roomId: room.id } })).invited
const accept = (member: TestMember, invitationId: string, body: { charterVersion?: number; handle?: string } = {}) =>
  member.call(acceptRoomInvitation, { params: { invitationId }, body: { charterVersion: 1, ...body } })

async function anInvitation(room: TestRoom, member: TestMember, note = '') {
  await invite(room, member.memberId, note)
  const { invitations } = await member.call(listRoomInvitations)
  const found = invitations.find(({ roomName }) => roomName === room.name)
  if (!found) throw new Error('no invitation came')
  return found
}

describe('an invitation', () => {
  it('tells enough to decide, and names nobody', async () => {
    const room = await aRoom(t, mo, { name: 'Harbour Lights', purpose: 'What the tide leaves.' })
    const invitation = await anInvitation(room, layla, 'أود أن أسمعك هنا')
    expect(invitation).toEqual({
      id: expect.any(String),
      roomName: 'Harbour Lights',
      purpose: 'What the tide leaves.',
      note: 'أود أن أسمعك هنا',
      charter: room.charter,
    })
    const { payload } = await layla.ask(listRoomInvitations)
    for (const canary of [room.id, mo.memberId, 'Ferreira']) expect(payload).not.toContain(canary)
  })

  it('is mailed to the invited member alone, naming neither room nor person', async () => {
    const room = await aRoom(t, mo, { name: 'Canary Wharf Talks' })
    const before = (await t.mails.arrived()).length
    await invite(room, ana.memberId, 'Come and tell us')
    const mails = (await t.mails.arrived()).slice(before)
    expect(mails.map(({ to }) => to)).toEqual(['ana@example.net'])
    const everything = JSON.stringify(mails)
    for (const canary of ['Canary', room.id, 'Ferreira', 'Ana', mo.memberId, ana.memberId, 'Come and tell'])
      expect(everything).not.toContain(canary)
  })

  it('is mailed to one member ten times a day at most, however often it is withdrawn and sent again', async () => {
    const room = await aRoom(t, mo)
    const besieged = await aMember(t, { address: 'besieged@example.net' })
    for (let sent = 0; sent < 12; sent++) {
      const { id } = await anInvitation(room, besieged)
      await t.mails.arrived()
      await mo.call(withdrawRoomInvitation, { params: { roomId: room.id, invitationId: id } })
    }
    const mails = (await t.mails.arrived()).filter(({ to }) => to === 'besieged@example.net')
    expect(mails).toHaveLength(10)
  })

  it('shows nothing of the room before it is accepted', async () => {
    const room = await aRoom(t, mo)
    await anInvitation(room, ana)
    const params = { roomId: room.id }
    await expect(ana.call(readRoom, { params })).rejects.toMatchObject({ code: 'not_found' })
    await expect(ana.call(listThreads, { params })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('carries a note without a hat, into an open room, by a moderator', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    const body = { memberId: layla.memberId, note: 'As director of the World Bank I invite you.' }
    await expect(mo.call(inviteToRoom, { params: { roomId: room.id }, body })).rejects.toMatchObject({
      code: 'words.carry_a_hat',
      details: { where: 'body/note' },
    })
    await expect(
      ana.call(inviteToRoom, { params: { roomId: room.id }, body: { memberId: layla.memberId } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('whom it would reach', () => {
  it('cannot be told from the answer', async () => {
    const room = await aRoom(t, mo, { members: [ana] })
    await invite(room, layla.memberId)
    const ended = await aMember(t)
    const steward = await aMember(t, { isSteward: true })
    await steward.call(endMembership, { params: { memberId: ended.memberId } })
    const answers = await Promise.all(
      [ana.memberId, layla.memberId, mo.memberId, ended.memberId, crypto.randomUUID()].map((memberId) =>
        mo.ask(inviteToRoom, { params: { roomId: room.id }, body: { memberId } }),
      ),
    )
    expect(new Set(answers.map(({ statusCode, payload }) => `${statusCode} ${payload}`))).toEqual(
      new Set(['202 {"sent":true}']),
    )
    expect((await invited(room)).map(({ member }) => member.id)).toEqual([layla.memberId])
  })

  it('is asked once: a second invitation neither mails nor stands twice, also at the same time', async () => {
    const room = await aRoom(t, mo)
    const before = (await t.mails.arrived()).length
    await Promise.all([invite(room, ana.memberId), invite(room, ana.memberId), invite(room, ana.memberId)])
    expect((await t.mails.arrived()).length - before).toBe(1)
    expect(await invited(room)).toHaveLength(1)
  })

  it('cannot be told from what a no changes: the invitation stands until it is withdrawn', async () => {
    const room = await aRoom(t, mo)
    const { id } = await anInvitation(room, ana)
    const standing = await invited(room)
    await ana.call(declineRoomInvitation, { params: { invitationId: id } })
    expect(await invited(room)).toEqual(standing)
    await invite(room, ana.memberId)
    expect(await invited(room)).toEqual(standing)
    expect((await ana.call(listRoomInvitations)).invitations.map((one) => one.id)).not.toContain(id)
    await mo.call(withdrawRoomInvitation, { params: { roomId: room.id, invitationId: id } })
    expect(await invited(room)).toEqual([])
    expect((await anInvitation(room, ana)).id).not.toBe(id)
  })
})

describe('accepting', () => {
  it('takes a seat, once', async () => {
    const room = await aRoom(t, mo)
    const { id } = await anInvitation(room, ana)
    const twice = await Promise.allSettled([accept(ana, id), accept(ana, id)])
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await ana.call(readRoom, { params: { roomId: room.id } })).toMatchObject({
      abilities: { moderates: false, writes: true },
    })
    expect(await invited(room)).toEqual([])
  })

  it('is for the invited member, while it is open', async () => {
    const room = await aRoom(t, mo)
    const { id } = await anInvitation(room, ana)
    await expect(accept(layla, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(layla.call(declineRoomInvitation, { params: { invitationId: id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    await mo.call(withdrawRoomInvitation, { params: { roomId: room.id, invitationId: id } })
    await expect(accept(ana, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(accept(ana, crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' })
  })

  it('agrees to the charter that stands', async () => {
    const room = await aRoom(t, mo)
    const { id } = await anInvitation(room, ana)
    const { attribution: _, version, ...charter } = room.charter
    await mo.call(amendCharter, { params: { roomId: room.id }, body: { replaces: version, charter } })
    await expect(accept(ana, id)).rejects.toMatchObject({ code: 'charter.outdated' })
    await expect(ana.call(readRoom, { params: { roomId: room.id } })).rejects.toMatchObject({ code: 'not_found' })
    await accept(ana, id, { charterVersion: 2 })
  })

  it('takes a handle that nobody in the room has, where speakers have one', async () => {
    const room = await aRoom(t, mo, { charter: { attribution: 'handle' } })
    const { id } = await anInvitation(room, ana)
    await expect(accept(ana, id)).rejects.toMatchObject({ code: 'room.handle_needed' })
    await expect(accept(ana, id, { handle: 'Head of Unit, Europol' })).rejects.toMatchObject({
      code: 'words.carry_a_hat',
    })
    expect((await accept(ana, id, { handle: 'Éstrella' })).abilities.myHandle).toBe('Éstrella')
    const { id: second } = await anInvitation(room, layla)
    for (const handle of ['éSTRELLA', 'É\u200bstrella', 'mo ferreira', 'Mo-Ferreira', 'Мо Ferreira'])
      await expect(accept(layla, second, { handle })).rejects.toMatchObject({ code: 'room.handle_taken' })
    await expect(accept(layla, second, { handle: '\u200b\u200b' })).rejects.toMatchObject({ code: 'malformed' })
    expect((await accept(layla, second, { handle: 'قارئ' })).abilities.myHandle).toBe('قارئ')
  })

  it('gives whoever comes back the same seat and the handle it had', async () => {
    const room = await aRoom(t, mo, { charter: { attribution: 'handle' } })
    const { id } = await anInvitation(room, ana)
    const first = await accept(ana, id, { handle: 'Night Reader' })
    await ana.call(leaveRoom, { params: { roomId: room.id } })
    const { id: again } = await anInvitation(room, ana)
    const back = await accept(ana, again, { handle: 'Somebody New' })
    expect(back.abilities).toEqual(first.abilities)
    await mo.call(removePerson, { params: { roomId: room.id, memberId: ana.memberId } })
    await expect(accept(ana, again)).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is not open to whoever was removed and kept an old invitation', async () => {
    const room = await aRoom(t, mo)
    const { id } = await anInvitation(room, ana)
    await accept(ana, id)
    await mo.call(removePerson, { params: { roomId: room.id, memberId: ana.memberId } })
    await expect(accept(ana, id)).rejects.toMatchObject({ code: 'not_found' })
    await seat(t, mo, room.id, ana)
    expect((await ana.call(readRoom, { params: { roomId: room.id } })).room.id).toBe(room.id)
  })
})

it('withdraws only of its own room, and only by its moderators', async () => {
  const room = await aRoom(t, mo, { members: [layla] })
  const other = await aRoom(t, mo)
  const { id } = await anInvitation(room, ana)
  for (const [by, roomId] of [
    [mo, other.id],
    [layla, room.id],
    [ana, room.id],
  ] as const)
    await expect(by.call(withdrawRoomInvitation, { params: { roomId, invitationId: id } })).rejects.toMatchObject({
      code: 'not_found',
    })
  expect(await invited(room)).toHaveLength(1)
})
