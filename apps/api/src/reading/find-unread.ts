import type { Tx } from '@cloakroom/database/as-member.ts'

/** How many posts a member has not read, by room. Rooms with nothing unread are not in it. */
export async function unreadInRooms(tx: Tx, memberId: string): Promise<Map<string, number>> {
  const { rows } = await tx.$client.query<{ room_id: string; unread: number }>({
    name: 'unread-in-rooms',
    text: `with ${MY_MARKS} select t.room_id, sum(t.post_count - ${COVERED})::int as unread from threads t
      left join my_marks rm on rm.room_id = t.room_id and rm.thread_id = t.id
      where t.room_id = any ((select my_rooms())::uuid[])
      group by t.room_id having sum(t.post_count - ${COVERED}) > 0`,
    values: [memberId],
  })
  return new Map(rows.map((row) => [row.room_id, row.unread]))
}

/**
 * All read marks of the member $1, fetched once. Joined thread by thread, each look-up would go through the list of all the member's rooms
 * again, which row-level security adds to it.
 */
export const MY_MARKS = `my_marks as materialized (select room_id, thread_id, numbers from read_marks where member_id = $1::uuid)`

/** The numbers of a read mark, counted. Marks never go past the posts there are. */
export const COVERED = `coalesce((select sum(upper(one) - lower(one)) from unnest(rm.numbers) one), 0)`
