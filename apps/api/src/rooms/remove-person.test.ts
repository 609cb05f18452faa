import { endMembership } from '@cloakroom/contract/members.ts'
import { amendRole, leaveRoom, listPeople, removePerson } from '@cloakroom/contract/people.ts'
import { listRooms, readRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aRoom, seat } from './testing.ts'

let t: TestHouse
let mo: TestMember
let ana: TestMember
let layla: TestMember
let eve: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { personalName: 'Mo Ferreira', opensRooms: true })
  ana = await aMember(t, { personalName: 'Ana Silva' })
  layla = await aMember(t, { personalName: 'ليلى حداد' })
  eve = await aMember(t, { personalName: 'Eve Marsh', opensRooms: true })
})
afterAll(() => t.close())

const people = async (by: TestMember, roomId: string) =>
  (await by.call(listPeople, { params: { roomId } })).people.map(({ member, role }) => `${member.personalName} ${role}`)

describe('going out of a room', () => {
  it('leaves: the room is gone for whoever left, at once', async () => {
    const { id } = await aRoom(t, mo, { members: [ana] })
    await ana.call(leaveRoom, { params: { roomId: id } })
    await expect(ana.call(readRoom, { params: { roomId: id } })).rejects.toMatchObject({ code: 'not_found' })
    expect((await ana.call(listRooms)).rooms.map(({ room }) => room.id)).not.toContain(id)
    expect(await people(mo, id)).toEqual(['Mo Ferreira moderator'])
  })

  it('removes: only moderators do, and only who is there', async () => {
    const { id } = await aRoom(t, mo, { members: [ana, layla] })
    const remove = (by: TestMember, whom: TestMember) =>
      by.call(removePerson, { params: { roomId: id, memberId: whom.memberId } })
    await expect(ana.call(readRoom, { params: { roomId: id } })).resolves.toBeDefined()
    await expect(remove(ana, layla)).rejects.toMatchObject({ code: 'not_found' })
    await expect(remove(mo, eve)).rejects.toMatchObject({ code: 'not_found' })
    await remove(mo, ana)
    await expect(ana.call(readRoom, { params: { roomId: id } })).rejects.toMatchObject({ code: 'not_found' })
    await expect(remove(mo, ana)).rejects.toMatchObject({ code: 'not_found' })
    await expect(remove(mo, mo)).rejects.toMatchObject({ code: 'room.last_moderator' })
  })

  it('keeps the last moderator, also when two leave at once', async () => {
    const { id } = await aRoom(t, mo, { members: [ana] })
    await expect(mo.call(leaveRoom, { params: { roomId: id } })).rejects.toMatchObject({ code: 'room.last_moderator' })
    await mo.call(amendRole, { params: { roomId: id, memberId: ana.memberId }, body: { role: 'moderator' } })
    const outcomes = await Promise.allSettled([mo, ana].map((one) => one.call(leaveRoom, { params: { roomId: id } })))
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'room.last_moderator' },
    })
  })

  it('keeps a moderator when two remove each other, or step down, at once', async () => {
    const { id } = await aRoom(t, mo, { members: [ana] })
    await mo.call(amendRole, { params: { roomId: id, memberId: ana.memberId }, body: { role: 'moderator' } })
    const outcomes = await Promise.allSettled([
      mo.call(removePerson, { params: { roomId: id, memberId: ana.memberId } }),
      ana.call(removePerson, { params: { roomId: id, memberId: mo.memberId } }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const last = outcomes[0].status === 'fulfilled' ? mo : ana
    expect(await people(last, id)).toHaveLength(1)
    const params = { roomId: id, memberId: last.memberId }
    await expect(last.call(amendRole, { params, body: { role: 'member' } })).rejects.toMatchObject({
      code: 'room.last_moderator',
    })
  })

  it('takes the role along: whoever comes back is a member', async () => {
    const { id } = await aRoom(t, mo, { members: [ana] })
    await mo.call(amendRole, { params: { roomId: id, memberId: ana.memberId }, body: { role: 'moderator' } })
    await ana.call(leaveRoom, { params: { roomId: id } })
    await seat(t, mo, id, ana)
    expect(await people(mo, id)).toEqual(['Ana Silva member', 'Mo Ferreira moderator'])
    await expect(ana.call(listPeople, { params: { roomId: id } })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('lets a member take up a room whose only moderator has left the network', async () => {
    const steward = await aMember(t, { isSteward: true })
    const last = await aMember(t, { personalName: 'Noor Haddad', opensRooms: true })
    const { id } = await aRoom(t, last, { members: [ana, layla] })
    const take = (by: TestMember, whom: TestMember) =>
      by.call(amendRole, { params: { roomId: id, memberId: whom.memberId }, body: { role: 'moderator' } })
    await expect(take(ana, ana)).rejects.toMatchObject({ code: 'not_found' })
    await steward.call(endMembership, { params: { memberId: last.memberId } })
    await expect(take(ana, layla)).rejects.toMatchObject({ code: 'not_found' })
    const outcomes = await Promise.allSettled([take(ana, ana), take(layla, layla)])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'not_found' } })
    const [moderator, member] = outcomes[0].status === 'fulfilled' ? [ana, layla] : [layla, ana]
    expect((await people(moderator, id)).filter((one) => one.endsWith('moderator'))).toHaveLength(1)
    await take(moderator, member)
  })

  it('gives roles only by moderators', async () => {
    const { id } = await aRoom(t, mo, { members: [ana] })
    const params = { roomId: id, memberId: ana.memberId }
    await expect(ana.call(amendRole, { params, body: { role: 'moderator' } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
