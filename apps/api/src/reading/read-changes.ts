import { gridTime } from '@cloakroom/charter/batches.ts'
import type { ThreadChangeView } from '@cloakroom/contract/reading.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { findRoom } from '../rooms/find-room.ts'

const MOST = 100
const DAY_MS = 86_400_000

type ChangeRow = {
  room_id: string
  room_name: string
  thread_id: string
  title: string
  is_new: boolean
  added: number
  edited: number
  first_post_id: string
}

/**
 * What has changed since a time, thread by thread, the latest first. The time is cut to the half hour, in which also unattributed posts are told: asking
 * for one moment after another tells no more than the posts themselves do.
 */
export function readChanges(
  house: House,
  viewer: Viewer,
  asked: { since?: string | undefined; roomId?: string | undefined },
): Promise<{ since: string; threads: ThreadChangeView[] }> {
  const now = house.now().getTime()
  const wished = asked.since === undefined ? now - DAY_MS : Date.parse(asked.since)
  const since = gridTime(new Date(Math.max(wished, now - 31 * DAY_MS)))
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    if (asked.roomId) await findRoom(tx, viewer, asked.roomId)
    const { rows } = await tx.$client.query<ChangeRow>({
      name: 'read-changes',
      text: CHANGES,
      values: [viewer.memberId, asked.roomId ?? null, since],
    })
    return { since: present('room', 'unattributed').time(since), threads: rows.map(presentChange) }
  })
}

function presentChange(row: ChangeRow): ThreadChangeView {
  return {
    roomId: row.room_id,
    roomName: row.room_name,
    threadId: row.thread_id,
    title: row.title,
    isNew: row.is_new,
    added: row.added,
    edited: row.edited,
    firstPostId: row.first_post_id,
  }
}

/**
 * Posts are numbered as they come, so the last one from before the time tells how many are new: one look-up a thread, however long it is. Edited posts
 * are found by their own index; one that is new itself counts as new. Of a past that is not the member's to read, nothing counts.
 */
const CHANGES = `
  with mine as materialized (
    select room_id, room_name from seated_rooms where member_id = $1::uuid and ($2::uuid is null or room_id = $2::uuid)
  ), fresh as (
    select t.room_id, t.id as thread_id,
      (select p.number from posts p where p.room_id = t.room_id and p.thread_id = t.id and p.at < $3::timestamptz
        order by p.number desc limit 1) as known
    from threads t join mine on mine.room_id = t.room_id where t.latest_at >= $3::timestamptz
  ), edited as (
    select p.room_id, p.thread_id, count(*)::int as edited, min(p.number) as first_number
    from posts p join mine on mine.room_id = p.room_id
    where p.edited_at >= $3::timestamptz and p.at < $3::timestamptz and p.markdown is not null
    group by p.room_id, p.thread_id
  ), changed as (
    select room_id, thread_id, fresh.known, fresh.thread_id is not null as is_fresh, coalesce(edited.edited, 0) as edited, first_number
    from fresh full join edited using (room_id, thread_id)
  )
  select t.room_id, mine.room_name, t.id as thread_id, t.title, c.is_fresh and first.number = 1 as is_new,
    case when c.is_fresh then t.post_count - first.number + 1 else 0 end as added, c.edited, first.id as first_post_id
  from changed c
    join threads t on t.room_id = c.room_id and t.id = c.thread_id
    join mine on mine.room_id = c.room_id
    join lateral (
      select p.id, p.number from posts p where p.room_id = c.room_id and p.thread_id = c.thread_id
        and p.number >= case when c.is_fresh then coalesce(c.known, 0) + 1 else c.first_number end
      order by p.number limit 1
    ) first on true
  order by t.latest_at desc, t.latest_seq desc limit ${MOST}`
