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
