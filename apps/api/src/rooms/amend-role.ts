import type { PersonInRoomView } from '@cloakroom/contract/people.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { RoomRole } from '@cloakroom/database/schema/rooms.ts'
import { recordAct } from '../chain/record-act.ts'
import type { House } from '../house.ts'
import { demand } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { countModerators, findPerson } from './find-person.ts'
import { findRoom } from './find-room.ts'
import { lockRoom } from './lock-room.ts'
import { mayAmendRole } from './policy.ts'
import { presentPersonInRoom } from './present-people.ts'
import { setRole } from './store.ts'

/** Makes a person a moderator, or a moderator a member again. Whether somebody is in the room is told to moderators alone. */
export async function amendRole(
  house: House,
  viewer: Viewer,
  roomId: string,
  memberId: string,
  role: RoomRole,
): Promise<PersonInRoomView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    await lockRoom(tx, roomId)
    const room = await findRoom(tx, viewer, roomId)
    const person = await findPerson(tx, room, memberId)
    const asked = { by: room.role, isOwn: memberId === viewer.memberId, from: person.role, to: role }
    demand(mayAmendRole(room, asked, await countModerators(tx, room)))
    await setRole(tx, roomId, memberId, role)
    if (role !== person.role) await recordAct(tx, house, 'role.amended', ['person', roomId, memberId])
    return presentPersonInRoom({ member: person.member, role })
  })
}
