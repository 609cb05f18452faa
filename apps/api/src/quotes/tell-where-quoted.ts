import type { Tx } from '@cloakroom/database/as-member.ts'
import { relayAfterCommit, telling } from '../live/relay.ts'

/** Holds the room of a post and every room that quotes it. In the place of `lockRoom`, where words may go. */
export async function lockWhereQuoted(tx: Tx, roomId: string, postId: string): Promise<void> {
  await tx.$client.query({
    name: 'lock-where-quoted',
    text: 'select lock_where_quoted($1::uuid, $2::uuid)',
    values: [roomId, postId],
  })
}

/** Tells the other rooms that words of this room which they quoted are gone. The words themselves went with the post, in whichever way it went. */
export async function tellWhereQuoted(tx: Tx, roomId: string): Promise<void> {
  const { rows } = await tx.$client.query<{ told: string }>({
    name: 'tell-where-quoted',
    text: `select ${telling(`'at:' || told_room::text || ':' || told_seq`)} from tell_where_quoted($1::uuid)`,
    values: [roomId],
  })
  for (const { told } of rows) relayAfterCommit(tx, told)
}
