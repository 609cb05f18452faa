import type { MyPlaceView } from '@cloakroom/contract/reading.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'

const MOST = 100

type PlaceRow = { room_id: string; thread_id: string; post_id: string; title: string; room_name: string }

/** Where a member was in the threads of the rooms they are in, the latest first. */
export function readPlaces(house: House, viewer: Viewer): Promise<{ places: MyPlaceView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { rows } = await tx.$client.query<PlaceRow>({
      name: 'read-places',
      text: `select t.room_id, t.id as thread_id, p.id as post_id, t.title, r.room_name
        from read_marks mark
        join seated_rooms r on r.room_id = mark.room_id and r.member_id = mark.member_id
        join threads t on t.room_id = mark.room_id and t.id = mark.thread_id
        join posts p on p.room_id = mark.room_id and p.thread_id = mark.thread_id and p.number = mark.place
        where mark.member_id = $1::uuid and mark.place is not null
        order by mark.place_turn desc limit ${MOST}`,
      values: [viewer.memberId],
    })
    return {
      places: rows.map((row) => ({
        roomId: row.room_id,
        threadId: row.thread_id,
        postId: row.post_id,
        title: row.title,
        roomName: row.room_name,
      })),
    }
  })
}
