import { removePerson } from '@cloakroom/contract/people.ts'
import { readRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aRoom, seat } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { compareWithList, copyDatabase } from './testing-copy.ts'

let t: TestHouse
beforeAll(async () => void (t = await aHouse()))
afterAll(() => t.close())

test('who was removed from a room is removed again; who came back since stays', async () => {
  const mo = await aMember(t, { opensRooms: true })
  const [ana, ben, cleo] = [await aMember(t), await aMember(t), await aMember(t)]
  const room = await aRoom(t, mo, { members: [ana, ben, cleo] })
  const { roomId } = room
  const remove = ({ memberId }: TestMember) => mo.call(removePerson, { params: { roomId, memberId } })
  const isIn = async (member: TestMember) => (await member.ask(readRoom, { params: { roomId } })).statusCode === 200
  await remove(cleo)
  await seat(t, mo, roomId, cleo)
  const copy = await copyDatabase(t)
  await aRoom(t, mo)
  await remove(ana)
  await remove(ben)
  await seat(t, mo, roomId, ben)
  expect(await compareWithList(t)).toMatchObject({ seats: 0 })
  expect(await Promise.all([ana, ben, cleo].map(isIn))).toEqual([false, true, true])
  await copy.putBack()
  expect(await isIn(ana)).toBe(true)
  // Ben's coming back is as lost as his removal: the moderators can invite him once more.
  expect(await compareWithList(t)).toMatchObject({ seats: 2 })
  expect(await Promise.all([ana, ben, cleo].map(isIn))).toEqual([false, false, true])
  await seat(t, mo, roomId, ana)
  expect(await compareWithList(t)).toMatchObject({ seats: 0 })
  expect(await isIn(ana)).toBe(true)
})
