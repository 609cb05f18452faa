import type { DeskItemView, DeskView } from '@cloakroom/contract/desk.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { countRequests } from '../join-requests/find-request.ts'
import { listSilences } from '../order/list-silences.ts'
import { countModerators } from '../rooms/find-person.ts'
import { findModeratedRoom } from '../rooms/find-room.ts'
import { seatInRoom } from '../rooms/my-seat.ts'
import { findHeldPosts, findReports } from './find-held-post.ts'
import { isForOthers, isOnDesk } from './policy.ts'
import { presentHeldPosts } from './present-held-posts.ts'
import { presentReport } from './present.ts'

/** What waits for the moderators. They see its writer as the room shows speakers, and of a report not who made it. */
export async function readDesk(house: House, viewer: Viewer, roomId: string): Promise<DeskView> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findModeratedRoom(tx, viewer, roomId)
    const found = await findHeldPosts(tx, room, ['waiting', 'proposed'])
    const others = (await countModerators(tx, room)) - 1
    const seat = seatInRoom(house.keys, room, viewer.memberId)
    const onDesk = found.filter(
      (held) =>
        isOnDesk(room, held, house.now()) &&
        !isForOthers(room, { kind: held.kind, isMine: held.seat === seat }, others),
    )
    const reports = await findReports(tx, room)
    const held = await presentHeldPosts(tx, house.keys, room, onDesk, 'room-desk')
    const items = held.map((one): DeskItemView => {
      return { kind: 'post', held: one, reports: (reports.get(one.id) ?? []).map(presentReport) }
    })
    return { items, silences: await listSilences(tx, house, room), asking: await countRequests(tx, room) }
  })
}
