import type { Charter } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'

export type CarriageFacts = { id: string; roomId: string; threadId: string; intoRoomId: string; until: Date }
export type AnswerFacts = { postId: string; arrivesAs: string; seat: string }

const COLUMNS = `id, room_id as "roomId", thread_id as "threadId", into_room_id as "intoRoomId", until`

/** Asked of a thread in a room that was found for the viewer, if they are in the other one as well. Refuses with not_found. */
export async function findCarriage(
  tx: Tx,
  { roomId, carriageId }: { roomId: string; carriageId: string },
): Promise<CarriageFacts> {
  const { rows } = await tx.$client.query<CarriageFacts>(
    `select ${COLUMNS} from carriages where room_id = $1 and id = $2`,
    [roomId, carriageId],
  )
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  return row
}

/** What is asked of a thread; null for nothing, or nothing that the viewer could see. */
export async function findCarriageOfThread(
  tx: Tx,
  { roomId, threadId }: { roomId: string; threadId: string },
): Promise<CarriageFacts | null> {
  const { rows } = await tx.$client.query<CarriageFacts>(
    `select ${COLUMNS} from carriages where room_id = $1 and thread_id = $2`,
    [roomId, threadId],
  )
  return rows[0] ?? null
}

/** All that is asked of threads in these rooms, the newest last. */
export async function findCarriages(tx: Tx, roomIds: readonly string[]): Promise<CarriageFacts[]> {
  const { rows } = await tx.$client.query<CarriageFacts>(
    `select ${COLUMNS} from carriages where room_id = any($1::uuid[]) order by until, id`,
    [roomIds],
  )
  return rows
}

/** The posts to which somebody has said yes, and nothing of who did. */
export async function findAnswers(
  tx: Tx,
  { roomId, id }: Pick<CarriageFacts, 'roomId' | 'id'>,
): Promise<AnswerFacts[]> {
  const { rows } = await tx.$client.query<AnswerFacts>(
    `select post_id as "postId", arrives_as as "arrivesAs", seat from carriage_answers where room_id = $1 and carriage_id = $2`,
    [roomId, id],
  )
  return rows
}

/** The charters under which the posts of a thread were written, each once. */
export async function findTerms(tx: Tx, roomId: string, threadId: string): Promise<Charter[]> {
  const { rows } = await tx.$client.query<Charter>(
    `select attribution, quoting, digest, hat_check as "hatCheck", retention_days as "retentionDays", past, entry from charters
      where room_id = $1 and version in
        (select charter_version from posts where room_id = $1 and thread_id = $2 and markdown is not null)`,
    [roomId, threadId],
  )
  return rows
}

/** Who is in a room now. */
export async function findSeated(tx: Tx, roomId: string): Promise<string[]> {
  const { rows } = await tx.$client.query<{ id: string }>(
    `select member_id as id from memberships where room_id = $1 and state = 'active'`,
    [roomId],
  )
  return rows.map(({ id }) => id)
}
