import type { Tx } from '@cloakroom/database/as-member.ts'

/** How many posts a member has not read, by room. Rooms with nothing unread are not in it. */
export async function unreadInRooms(tx: Tx, memberId: string): Promise<Map<string, number>> {
  const { rows } = await tx.$client.query<{ room_id: string; unread: number }>({
    name: 'unread-in-rooms',
    text: `select t.room_id, sum(t.post_count - ${COVERED})::int as unread from threads t
      left join read_marks rm on rm.room_id = t.room_id and rm.member_id = $1::uuid and rm.thread_id = t.id
      where t.room_id = any ((select my_rooms())::uuid[])
      group by t.room_id having sum(t.post_count - ${COVERED}) > 0`,
    values: [memberId],
  })
  return new Map(rows.map((row) => [row.room_id, row.unread]))
}

/** The numbers of a read mark, counted. Marks never go past the posts there are. */
export const COVERED = `coalesce((select sum(upper(one) - lower(one)) from unnest(rm.numbers) one), 0)`
