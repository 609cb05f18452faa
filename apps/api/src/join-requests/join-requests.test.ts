import { readDesk } from '@cloakroom/contract/desk.ts'
import {
  acceptJoinRequest,
  askToJoin,
  declineJoinRequest,
  listJoinRequests,
  listOpenRooms,
  takeBackJoinRequest,
} from '@cloakroom/contract/join-requests.ts'
import { endMembership } from '@cloakroom/contract/members.ts'
import { acceptRoomInvitation, listRoomInvitations } from '@cloakroom/contract/room-invitations.ts'
import { amendRole } from '@cloakroom/contract/people.ts'
import { announceClosing, closeRoom, readRoom } from '@cloakroom/contract/rooms.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { connect, type Database } from '@cloakroom/database/connect.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letGo } from '../retention/let-go.ts'
import { amend, aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let owner: Database
let mo: TestMember
let ana: TestMember

beforeAll(async () => {
  t = await aHouse()
  owner = connect(t.database.ownerUrl, { max: 1 })
  mo = await aMember(t, { opensRooms: true })
  ana = await aMember(t)
})
afterAll(async () => {
  await owner.close()
  await t.close()
})

const anOpenRoom = (members: TestMember[] = []) => aRoom(t, mo, { charter: { entry: 'request' }, members })
const seen = async (by: TestMember, { id }: TestRoom) =>
  (await by.call(listOpenRooms)).rooms.find(({ room }) => room.roomId === id)
const ask = (by: TestMember, { id }: TestRoom, words = '') =>
  by.call(askToJoin, { params: { openRoomId: id }, body: { words } })
const requests = async ({ id }: TestRoom, by = mo) =>
  (await by.call(listJoinRequests, { params: { roomId: id } })).requests

const asking = async ({ id }: TestRoom) => (await mo.call(readDesk, { params: { roomId: id } })).asking

async function asked(by: TestMember, room: TestRoom) {
  await ask(by, room)
  const [request] = await requests(room)
  return { params: { roomId: room.id, requestId: request?.id ?? '' } }
}

describe('a room that is open to requests', () => {
  it('shows name, purpose and charter to members who are not in it, and nobody’s name', async () => {
    const room = await anOpenRoom()
    const { room: shown, mine } = (await seen(ana, room)) ?? {}
    expect(mine).toBeNull()
    expect(shown).toEqual({ roomId: room.id, name: room.name, purpose: room.purpose, charter: room.charter })
    expect(await seen(mo, room)).toBeUndefined()
    await expect(ana.call(readRoom, { params: { roomId: room.id } })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('is not listed, nor to be asked for, as soon as it closes, is about to, or its charter says otherwise', async () => {
    const hidden = [await aRoom(t, mo), await anOpenRoom(), await anOpenRoom(), await anOpenRoom()] as const
    const [, amended, closing, closed] = hidden
    await amend(mo, amended.id, { entry: 'invitation' })
    await mo.call(announceClosing, { params: { roomId: closing.id }, body: { name: closing.name, days: 7 } })
    await mo.call(closeRoom, { params: { roomId: closed.id }, body: { name: closed.name } })
    const never = await ana.ask(askToJoin, { params: { openRoomId: crypto.randomUUID() }, body: {} })
    for (const room of hidden) {
      expect(await seen(ana, room)).toBeUndefined()
      const answer = await ana.ask(askToJoin, { params: { openRoomId: room.id }, body: {} })
      expect([answer.statusCode, answer.payload]).toEqual([404, never.payload])
    }
  })
})

describe('a request', () => {
  it('comes to the moderators with its words, once, and lets in by an invitation', async () => {
    const member = await aMember(t)
    const room = await anOpenRoom([member])
    const robin = await aMember(t, { personalName: 'رنا الخطيب', address: 'rana@mail.example' })
    await Promise.all([ask(robin, room, 'I work on seals.'), ask(robin, room, 'Again.')])
    expect((await seen(robin, room))?.mine).toBe('waiting')
    const [request, ...others] = await requests(room)
    expect(others).toEqual([])
    expect(request).toMatchObject({ member: { personalName: 'رنا الخطيب' } })
    await expect(requests(room, member)).rejects.toMatchObject({ code: 'not_found' })
    await mo.call(acceptJoinRequest, { params: { roomId: room.id, requestId: request?.id ?? '' } })
    expect((await t.mails.arrived()).at(-1)).toMatchObject({ to: 'rana@mail.example' })
    expect((await seen(robin, room))?.mine).toBe('accepted')
    const [invitation] = (await robin.call(listRoomInvitations)).invitations
    const body = { charterVersion: 1 }
    await robin.call(acceptRoomInvitation, { params: { invitationId: invitation?.id ?? '' }, body })
    expect(await seen(robin, room)).toBeUndefined()
  })

  it('that is declined is told so, and is asked anew after a month', async () => {
    const room = await anOpenRoom()
    const which = await asked(ana, room)
    await mo.call(declineJoinRequest, which)
    expect((await seen(ana, room))?.mine).toBe('declined')
    await expect(ask(ana, room)).rejects.toMatchObject({ code: 'join_request.answered_lately' })
    await letGo(t.house)
    await expect(ask(ana, room)).rejects.toMatchObject({ code: 'join_request.answered_lately' })
    await owner.pool.query('update join_requests set answered_on = answered_on - 31')
    await letGo(t.house)
    await ask(ana, room)
    expect(await requests(room)).toHaveLength(1)
  })

  it('is counted at the desk while it waits, as long as the charter lets members ask', async () => {
    const room = await anOpenRoom()
    expect(await asking(room)).toBe(0)
    const which = await asked(ana, room)
    expect(await asking(room)).toBe(1)
    await amend(mo, room.id, { entry: 'invitation' })
    expect(await asking(room)).toBe(0)
    await amend(mo, room.id, { entry: 'request' })
    expect(await asking(room)).toBe(1)
    await mo.call(declineJoinRequest, which)
    expect(await asking(room)).toBe(0)
  })

  it('is answered once, by one of two moderators', async () => {
    const other = await aMember(t)
    const room = await anOpenRoom([other])
    await mo.call(amendRole, { params: { roomId: room.id, memberId: other.memberId }, body: { role: 'moderator' } })
    const which = await asked(ana, room)
    const outcomes = await Promise.allSettled([
      mo.call(acceptJoinRequest, which),
      other.call(declineJoinRequest, which),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'join_request.answered_already' },
    })
  })

  it('is its own asker’s to take back, and goes with their membership and with the room', async () => {
    const room = await anOpenRoom()
    const steward = await aMember(t, { isSteward: true })
    const leaving = await aMember(t)
    await ask(ana, room)
    await ask(leaving, room)
    await ana.call(takeBackJoinRequest, { params: { openRoomId: room.id } })
    await expect(ana.call(takeBackJoinRequest, { params: { openRoomId: room.id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await requests(room)).toHaveLength(1)
    await steward.call(endMembership, { params: { memberId: leaving.memberId } })
    expect(await requests(room)).toEqual([])
    await ask(ana, room)
    await mo.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } })
    expect((await owner.pool.query('select from join_requests where room_id = $1', [room.id])).rowCount).toBe(0)
  })

  it('below the code, is written by nobody for another, nor into a room that is not listed, and answered by no asker', async () => {
    const [listed, unlisted] = [await anOpenRoom(), await aRoom(t, mo)]
    const insert = (roomId: string, memberId: string, state = 'open') =>
      asMember(t.house.web.pool, ana.memberId, (tx) =>
        tx.$client.query(`insert into join_requests values ($1, gen_random_uuid(), $2, '', $3, current_date)`, [
          roomId,
          memberId,
          state,
        ]),
      )
    for (const [roomId, memberId, state] of [
      [listed.id, mo.memberId, 'open'],
      [unlisted.id, ana.memberId, 'open'],
      [listed.id, ana.memberId, 'accepted'],
    ] as const)
      await expect(insert(roomId, memberId, state)).rejects.toMatchObject({ code: '42501' })
    await ask(ana, listed)
    const { rowCount } = await asMember(t.house.web.pool, ana.memberId, (tx) =>
      tx.$client.query(`update join_requests set state = 'accepted' where room_id = $1`, [listed.id]),
    )
    expect(rowCount).toBe(0)
  })
})
