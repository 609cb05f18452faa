import type { Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { findOpenRequests, takesRequests } from '../join-requests/find-request.ts'
import { countModerators } from '../rooms/find-person.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { seatInRoom } from '../rooms/my-seat.ts'
import { findUndecided } from './find-held-post.ts'
import { isBringerNamed, isForOthers, isOnDesk } from './policy.ts'

/**
 * One thing to decide. `event` tells it from all else, also from the same post when it comes again. `at`: when it came to the desk, or comes: until then
 * `isOnDesk` is false, and nobody is told of it. `isOwn`: the moderator has sent it there themselves, in a room that shows who writes.
 */
type ToDecide = { event: string; at: Date; isOnDesk: boolean; isNamed: boolean; isOwn: boolean }
export type Desk = { room: FoundRoom; toDecide: ToDecide[] }

const DAY_MS = 86_400_000

/** What lies, or is about to lie, on the desks of those of these rooms that the member moderates: what the desk itself would show them to decide on. */
export async function findDesks(
  tx: Tx,
  house: Pick<House, 'keys' | 'now'>,
  memberId: string,
  rooms: readonly FoundRoom[],
): Promise<Desk[]> {
  const moderated = rooms.filter(({ role }) => role === 'moderator')
  if (moderated.length === 0) return []
  const ids = (some: readonly FoundRoom[]) => some.map(({ id }) => id)
  const undecided = Map.groupBy(await findUndecided(tx, ids(moderated)), ({ roomId }) => roomId)
  const requests = Map.groupBy(
    await findOpenRequests(tx, ids(moderated.filter((room) => takesRequests(room)))),
    ({ roomId }) => roomId,
  )
  const desks: Desk[] = []
  for (const room of moderated) {
    const seat = seatInRoom(house.keys, room, memberId)
    const held = (undecided.get(room.id) ?? []).map((one) => ({ ...one, isMine: one.seat === seat }))
    const others = held.some(({ isMine }) => isMine) ? (await countModerators(tx, room)) - 1 : 0
    const toDecide = held
      .filter((one) => !isForOthers(room, one, others))
      .map((one): ToDecide => {
        const isNamed = isBringerNamed(room, one)
        return {
          event: `decide ${one.id} ${one.at.getTime()}`,
          at: one.at,
          isOnDesk: isOnDesk(room, one, house.now()),
          isNamed,
          isOwn: isNamed && one.isMine,
        }
      })
    toDecide.push(...(requests.get(room.id) ?? []).map(requestToDecide))
    desks.push({ room, toDecide })
  }
  return desks
}

/** Of a request only the day is kept, so that it came at the end of that day is all that can be said. */
function requestToDecide({ id, askedOn }: { id: string; askedOn: string }): ToDecide {
  const at = new Date(new Date(askedOn).getTime() + DAY_MS - 1)
  return { event: `decide ${id}`, at, isOnDesk: true, isNamed: false, isOwn: false }
}
