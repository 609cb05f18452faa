import type { Attribution } from '@cloakroom/charter/charter.ts'
import type { LobbyView } from '@cloakroom/contract/reading.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { listRoomInvitations } from '../room-invitations/list-room-invitations.ts'
import { listRooms } from '../rooms/list-rooms.ts'
import { threadFrom, THREAD_COLUMNS, type ThreadRow } from '../threads/find-thread.ts'
import { presentThread } from '../threads/present-thread.ts'
import { COVERED, MY_MARKS } from './find-unread.ts'

const MOST_NEWS = 60

/** Where a member begins: their rooms, what is new in them with the latest first, and what is asked of them. */
export async function readLobby(house: House, viewer: Viewer): Promise<LobbyView> {
  const [{ rooms }, { invitations }, news] = await Promise.all([
    listRooms(house, viewer),
    listRoomInvitations(house, viewer),
    findNews(house, viewer),
  ])
  return { rooms, news, invitations }
}

type News = { room_id: string; room_name: string; attribution: Attribution; unread: number }

function findNews(house: House, viewer: Viewer): Promise<LobbyView['news']> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const { rows } = await tx.$client.query<ThreadRow & News>({
      name: 'lobby-news',
      text: `with ${MY_MARKS} select ${THREAD_COLUMNS}, t.room_id, r.name as room_name, c.attribution, (t.post_count - ${COVERED})::int as unread
        from threads t join rooms r on r.id = t.room_id join charters c on c.room_id = r.id and c.version = r.charter_version
        left join my_marks rm on rm.room_id = t.room_id and rm.thread_id = t.id
        where t.room_id = any ((select my_rooms())::uuid[]) and t.post_count > ${COVERED}
        order by t.latest_at desc, t.latest_seq desc limit ${MOST_NEWS}`,
      values: [viewer.memberId],
    })
    return rows.map((row) => ({
      thread: presentThread({ id: row.room_id, charter: row }, threadFrom(row)),
      roomName: row.room_name,
      unread: row.unread,
    }))
  })
}
