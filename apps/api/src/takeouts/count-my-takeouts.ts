import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'
import { isTheirs } from '../rooms/my-seat.ts'

/** Of how many of the viewer's posts in the room words were taken out. Nothing says which posts are whose: it is asked post by post. */
export function countMyTakeouts(
  house: House,
  viewer: Viewer,
  { roomId }: { roomId: string },
): Promise<{ posts: number }> {
  return readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const room = await findRoom(tx, viewer, roomId)
    const { rows } = await tx.$client.query<{ id: string; seat: string }>({
      name: 'posts-taken-out',
      text: `select p.id, p.seat from posts p
        where p.room_id = $1 and exists (select from takeouts t where t.room_id = $1 and t.post_id = p.id)`,
      values: [roomId],
    })
    return { posts: rows.filter((post) => isTheirs(house.keys, room, viewer.memberId, post)).length }
  })
}
