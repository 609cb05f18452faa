import type { MentionableView } from '@cloakroom/contract/mentions.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import { speakersOf } from '../door/speakers.ts'
import type { Keys } from '../keys/keys.ts'
import { findPeople } from '../rooms/find-person.ts'
import { speakerFactsOf } from '../rooms/find-room.ts'
import { seatInRoom } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/**
 * Whom a post of the room may mention, by name. Where the room names people, those who are in it; where it speaks under handles, those under which somebody
 * has spoken, whoever they are: as in the list of seats. Where nobody is attributed or the key is burnt, nobody.
 */
export async function findMentionable(tx: Tx, keys: Keys, room: RoomFacts): Promise<MentionableView[]> {
  const speakers = await speakersOf(tx, keys, speakerFactsOf(room))
  const seats = await seatsShown(tx, keys, room)
  return seats.flatMap((seat) => {
    const speaker = speakers.present('room', seat)
    if (speaker.kind === 'participant') return []
    return [{ seat, name: speaker.kind === 'named' ? speaker.personalName : speaker.handle }]
  })
}

async function seatsShown(tx: Tx, keys: Keys, room: RoomFacts): Promise<string[]> {
  switch (present('room', room.charter.attribution).people) {
    case 'personal-name':
      return (await findPeople(tx, room)).flatMap(({ member }) => seatInRoom(keys, room, member.id) ?? [])
    case 'handle':
      return findSeatsHeard(tx, room.id)
    case 'nobody':
      return []
  }
}

async function findSeatsHeard(tx: Tx, roomId: string): Promise<string[]> {
  const { rows } = await tx.$client.query<{ seat: string }>(
    `select seat from seat_handles
     where room_id = $1 and seat in (select seat from posts where room_id = $1) order by lower(handle), handle`,
    [roomId],
  )
  return rows.map(({ seat }) => seat)
}
