import { acceptHeldPost, declineWords, proposeWords, readDesk, reportPost } from '@cloakroom/contract/desk.ts'
import { declineJoinRequest, askToJoin, listJoinRequests } from '@cloakroom/contract/join-requests.ts'
import { contestHat, takeBackHeldPost } from '@cloakroom/contract/moderation.ts'
import { listNotifications, setNotificationLevel } from '@cloakroom/contract/notifications.ts'
import { handOver } from '@cloakroom/contract/order.ts'
import { amendRole, removePerson } from '@cloakroom/contract/people.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { aQuietRoom, nextHalfHour, start } from '../waiting/testing.ts'

const HAT = 'On behalf of the ministry we welcome this.'

let t: TestHouse
let mo: TestMember
let jo: TestMember
let ana: TestMember
let room: TestRoom
let place: { roomId: string; threadId: string }

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true, personalName: 'Mo Ferreira' })
  jo = await aMember(t)
  ana = await aMember(t, { personalName: 'Ana Silva' })
})
beforeEach(async () => {
  room = await aRoom(t, mo, { members: [jo, ana] })
  const { threadId } = await start(mo, room.roomId, 'Whether to wait', 'Well?')
  place = { roomId: room.roomId, threadId }
})
afterAll(() => t.close())

const waiting = async (by: TestMember, { roomId } = place) =>
  (await by.call(listNotifications)).notifications.filter((one) => one.roomId === roomId)
const line = (count: number, { roomId, name } = room) => ({ why: 'decide', roomId, roomName: name, count })
const onDesk = async (by: TestMember, { roomId } = place) =>
  (await by.call(readDesk, { params: { roomId } })).items.filter(({ held }) => held.state === 'waiting').length
const at = (postId: string, { roomId } = place) => ({ params: { roomId, postId } })
async function contested(by = ana, where = place): Promise<string> {
  const id = crypto.randomUUID()
  await by.call(contestHat, { params: where, body: { id, markdown: HAT } })
  return id
}
const moderates = (member: TestMember, role: 'moderator' | 'member' = 'moderator') =>
  mo.call(amendRole, { params: { roomId: room.roomId, memberId: member.memberId }, body: { role } })

describe('what lies at a desk', () => {
  it('waits for those who moderate the room, in one line that says how much, and for nobody else', async () => {
    const ids = [await contested(), await contested()]
    await jo.call(reportPost, {
      ...at((await start(ana, room.roomId, 'Who', 'She.')).postId),
      body: { reason: 'other' },
    })
    expect(await waiting(mo)).toEqual([line(3)])
    expect(await onDesk(mo)).toBe(3)
    expect(await waiting(jo)).toEqual([])
    expect(await waiting(ana)).toEqual([])
    await moderates(jo)
    expect(await waiting(jo)).toEqual([line(3)])
    await mo.call(acceptHeldPost, at(ids[0]!))
    expect(await waiting(jo)).toEqual([line(2)])
    await moderates(jo, 'member')
    expect(await waiting(jo)).not.toContainEqual(line(2))
  })

  it('goes when it is decided on, taken back, or with its writer to answer, and comes again when they decline', async () => {
    const [first, second] = [await contested(), await contested()]
    const body = { markdown: 'I welcome this.', reason: 'Say it as yourself.' }
    await mo.call(proposeWords, { ...at(first), body })
    expect(await waiting(mo)).toEqual([line(1)])
    await ana.call(takeBackHeldPost, at(second))
    expect(await waiting(mo)).toEqual([])
    await ana.call(declineWords, at(first))
    expect(await waiting(mo)).toEqual([line(1)])
    await mo.call(acceptHeldPost, at(first))
    expect((await waiting(mo)).map(({ why }) => why)).not.toContain('decide')
  })

  it('reaches them on the levels “everything” and “mentions”, and not on “nothing”', async () => {
    await contested()
    for (const [level, lines] of [
      ['mentions', [line(1)]],
      ['nothing', []],
      ['everything', [line(1)]],
    ] as const) {
      await mo.call(setNotificationLevel, { params: { roomId: room.roomId }, body: { level } })
      expect(await waiting(mo)).toEqual(lines)
    }
  })

  it('is nothing to whoever handed the room over, was removed from it, or closed it', async () => {
    await contested()
    await moderates(jo)
    expect(await waiting(jo)).toEqual([line(1)])
    await mo.call(removePerson, { params: { roomId: room.roomId, memberId: jo.memberId } })
    expect(await waiting(jo)).toEqual([])
    await mo.call(handOver, { params: { roomId: room.roomId, memberId: ana.memberId } })
    expect(await waiting(mo)).toEqual([])
    expect(await waiting(ana)).toEqual([line(1)])
    await ana.call(closeRoom, { params: room, body: { name: room.name } })
    expect(await waiting(ana)).toEqual([])
  })

  it('is a report about a moderator’s own post to the others alone, as long as there are others', async () => {
    await moderates(jo)
    const { postId } = await start(mo, room.roomId, 'Who', 'She.')
    await ana.call(reportPost, { ...at(postId), body: { reason: 'other' } })
    expect(await waiting(mo)).toEqual([])
    expect(await waiting(jo)).toContainEqual(line(1))
    await moderates(jo, 'member')
    expect(await waiting(mo)).toEqual([line(1)])
  })

  it('counts those who ask to be let in, as the way to the desk does, where one can ask', async () => {
    const open = await aRoom(t, mo, { charter: { entry: 'request' } })
    await ana.call(askToJoin, { params: { openRoomId: open.id }, body: {} })
    expect(await waiting(mo, { ...place, roomId: open.id })).toEqual([line(1, open)])
    const { requests } = await mo.call(listJoinRequests, { params: open })
    await mo.call(declineJoinRequest, { params: { roomId: open.id, requestId: requests[0]!.id } })
    expect(await waiting(mo, { ...place, roomId: open.id })).toEqual([])
  })
})

describe('where nobody is attributed', () => {
  it('nothing of it is there before the half hour at which it comes to the desk, whoever wrote it', async () => {
    const quiet = await aQuietRoom(t)
    const theirs = line(2, quiet.room)
    await contested(quiet.members[2], quiet.place)
    await contested(quiet.moderator, quiet.place)
    expect(await waiting(quiet.moderator, quiet.place)).toEqual([])
    await nextHalfHour(t)
    expect(await waiting(quiet.moderator, quiet.place)).toEqual([theirs])
    expect(await onDesk(quiet.moderator, quiet.place)).toBe(2)
    expect(await waiting(quiet.members[2]!, quiet.place)).toEqual([])
  })
})
