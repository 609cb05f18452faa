import { setting, type Tx } from '@cloakroom/database/as-member.ts'

type Place = { roomId: string; threadId: string }

/**
 * Whoever follows a thread that is carried, and is in the room where it stands now, goes on following it there, at the same rhythm and level. Nobody's wishes are
 * anybody's else to read: the transaction becomes each member in turn, and then the one it was.
 */
export async function carryFollowers(
  tx: Tx,
  { by, memberIds, from, into }: { by: string; memberIds: readonly string[]; from: Place; into: Place },
): Promise<void> {
  for (const memberId of memberIds) {
    await tx.$client.query(setting('member', memberId))
    await tx.$client.query({
      name: 'carry-follower',
      text: `with gone as (
          delete from thread_subscriptions where room_id = $1 and thread_id = $2 and member_id = $3 returning rhythm, level)
        insert into thread_subscriptions (room_id, thread_id, member_id, rhythm, level)
          select $4::uuid, $5::uuid, $3::uuid, rhythm, level from gone`,
      values: [from.roomId, from.threadId, memberId, into.roomId, into.threadId],
    })
  }
  await tx.$client.query(setting('member', by))
}
