import type { PersonInRoomView } from '@cloakroom/contract/people.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findInvited, findPeople } from './find-person.ts'
import { findModeratedRoom } from './find-room.ts'
import { type InvitedView, presentInvited, presentPersonInRoom } from './present-people.ts'

/** Who is in the room and who is invited, for those who keep its door. */
export async function listPeople(
  house: House,
  viewer: Viewer,
  roomId: string,
): Promise<{ people: PersonInRoomView[]; invited: InvitedView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findModeratedRoom(tx, viewer, roomId)
    const people = await findPeople(tx, room)
    const invited = await findInvited(tx, room)
    return {
      people: people.map(presentPersonInRoom),
      invited: invited.map((one) => presentInvited(room, one, dayKept(house.now()))),
    }
  })
}
