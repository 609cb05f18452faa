import { acceptRoomInvitation, inviteToRoom, listRoomInvitations } from '@cloakroom/contract/room-invitations.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aRoom } from '../rooms/testing.ts'
import { aHouse, aMember, type TestHouse, type TestMember } from '../testing.ts'

let t: TestHouse
let mo: TestMember

beforeAll(async () => {
  t = await aHouse()
  mo = await aMember(t, { opensRooms: true })
})
afterAll(() => t.close())

it('closes a room whose invitations are being accepted, and tells those who come too late', async () => {
  const invited = await Promise.all(Array.from({ length: 8 }, () => aMember(t)))
  for (let round = 0; round < 6; round++) {
    const room = await aRoom(t, mo)
    for (const { memberId } of invited) await mo.call(inviteToRoom, { params: { roomId: room.id }, body: { memberId } })
    const accepting = await Promise.all(
      invited.map(async (member) => {
        const { invitations } = await member.call(listRoomInvitations)
        const invitation = invitations.find(({ roomName }) => roomName === room.name)
        return () =>
          member.call(acceptRoomInvitation, {
            params: { invitationId: invitation?.id ?? '' },
            body: { charterVersion: 1 },
          })
      }),
    )
    const closing = mo.call(closeRoom, { params: { roomId: room.id }, body: { name: room.name } })
    const [closed, ...accepted] = await Promise.allSettled([closing, ...accepting.map((accept) => accept())])
    expect(closed).toMatchObject({ status: 'fulfilled' })
    const codes = accepted.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.code)] : []))
    expect(codes.filter((code) => code !== 'not_found' && code !== 'room.closed')).toEqual([])
  }
})
