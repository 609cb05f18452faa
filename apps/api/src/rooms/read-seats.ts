import type { SeatsView } from '@cloakroom/contract/people.ts'
import { asMember, type Tx } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findPeople } from './find-person.ts'
import { findRoom, type FoundRoom } from './find-room.ts'
import { hasEnoughSeats } from './policy.ts'

/** Who is in the room, as far as its charter shows it to its members. */
export async function readSeats(house: House, viewer: Viewer, roomId: string): Promise<SeatsView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    switch (present('room', room.charter.attribution).people) {
      case 'personal-name':
        return { kind: 'named', people: (await findPeople(tx, room)).map(presentPerson) }
      case 'handle':
        return { kind: 'handle', handles: await findHandlesHeard(tx, room) }
      case 'nobody':
        return { kind: 'unattributed', enough: hasEnoughSeats(room) }
    }
  })
}

function presentPerson({ member, role }: Awaited<ReturnType<typeof findPeople>>[number]) {
  return { personalName: member.personalName, moderates: role === 'moderator' }
}

/**
 * Handles under which somebody has spoken, whoever they are and whether they are still here. A list that grew and shrank with the people
 * would tell those who keep the door which handle came or went with whom.
 */
async function findHandlesHeard(tx: Tx, room: FoundRoom): Promise<string[]> {
  const { rows } = await tx.$client.query<{ handle: string }>(
    `select handle from seat_handles
     where room_id = $1 and seat in (select seat from posts where room_id = $1) order by lower(handle), handle`,
    [room.id],
  )
  return rows.map(({ handle }) => handle)
}
