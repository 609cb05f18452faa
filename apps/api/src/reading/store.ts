import type { Tx } from '@cloakroom/database/as-member.ts'

/** Adds ranges to what a member has read of a thread; returns all of it. */
export async function addToReadMark(
  tx: Tx,
  mark: { roomId: string; threadId: string; memberId: string; ranges: string },
): Promise<string> {
  const { rows } = await tx.$client.query<{ numbers: string }>({
    name: 'add-to-read-mark',
    text: `insert into read_marks as mark (room_id, member_id, thread_id, numbers) values ($1, $2, $3, $4)
      on conflict (room_id, member_id, thread_id) do update set numbers = mark.numbers + excluded.numbers returning numbers`,
    values: [mark.roomId, mark.memberId, mark.threadId, mark.ranges],
  })
  return rows[0]?.numbers ?? '{}'
}

/** Notes at which post of a thread a member is, as their latest place. False where the thread has no such post. */
export async function writePlace(
  tx: Tx,
  memberId: string,
  place: { roomId: string; threadId: string; postId: string },
): Promise<boolean> {
  const { rowCount } = await tx.$client.query({
    name: 'write-place',
    text: `insert into read_marks as mark (room_id, member_id, thread_id, numbers, place, place_turn)
      select p.room_id, $1::uuid, p.thread_id, '{}', p.number,
        1 + (select coalesce(max(place_turn), 0) from read_marks where member_id = $1::uuid)
      from posts p where p.room_id = $2::uuid and p.thread_id = $3::uuid and p.id = $4::uuid
      on conflict (room_id, member_id, thread_id) do update set place = excluded.place, place_turn = excluded.place_turn`,
    values: [memberId, place.roomId, place.threadId, place.postId],
  })
  return rowCount === 1
}
