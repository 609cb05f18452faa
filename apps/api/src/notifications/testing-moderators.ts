import { contestHat } from '@cloakroom/contract/moderation.ts'
import { amendRole } from '@cloakroom/contract/people.ts'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { asOwner } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'
import { start } from '../waiting/testing.ts'
import { tellMembers } from './tell-members.ts'
import { MINUTE_MS, notificationsIn, wantMail } from './testing.ts'

const HAT = 'On behalf of the ministry of hollyhocks we welcome this.'

export let t: TestHouse
export let mo: TestMember
export let jo: TestMember
export let ana: TestMember
export let to: string
export let room: TestRoom
export let place: { roomId: string; threadId: string }
/** Another number in each test. */
export let count = 0
export const knocks: string[] = []

/** A house for all tests of a file; before each of them Jo becomes a moderator of a room of its own, with an address that nobody had before, and wants mail. Ana writes there. */
export function moderatorsAreTold(): void {
  beforeAll(async () => {
    t = await aHouse({
      push: async ({ endpoint }) => {
        knocks.push(endpoint)
        return 201
      },
    })
    mo = await aMember(t, { opensRooms: true, personalName: 'Mo Ferreira' })
    ana = await aMember(t, { personalName: 'Ana Silva', address: 'ana@mail.example' })
  })
  beforeEach(async () => {
    to = `moderator${++count}@mail.example`
    jo = await aMember(t, { address: to })
    room = await aRoom(t, mo, { members: [jo, ana] })
    await moderates(jo)
    await wantMail(jo)
    const { threadId } = await start(jo, room.roomId, 'Hollyhock and privet', 'Well?')
    place = { roomId: room.roomId, threadId }
  })
  afterAll(() => t.close())
}

export const mails = () => notificationsIn(t, to)
export const ledger = async ({ roomId } = place) =>
  (await asOwner(t, 'select * from notifications_sent where room_id = $1', [roomId])).rows
export const at = (postId: string, { roomId } = place) => ({ params: { roomId, postId } })
export const moderates = (member: TestMember, role: 'moderator' | 'member' = 'moderator') =>
  mo.call(amendRole, { params: { roomId: room.roomId, memberId: member.memberId }, body: { role } })
/** Jo moderates another kind of room from here on. */
export async function inARoomOf(setting: Parameters<typeof aRoom>[2]): Promise<void> {
  room = await aRoom(t, mo, setting)
  await moderates(jo)
}
export async function contested(by = ana, where = place): Promise<string> {
  const id = crypto.randomUUID()
  await by.call(contestHat, { params: where, body: { id, markdown: HAT } })
  return id
}
export async function minutesPass(minutes = 11): Promise<void> {
  t.clock.advance(minutes * MINUTE_MS)
  await tellMembers(t.house)
}
