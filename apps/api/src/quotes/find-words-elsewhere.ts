import type { Tx } from '@cloakroom/database/as-member.ts'
import type { Keys } from '../keys/keys.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

export type WordsElsewhereFacts = {
  id: string
  roomId: string
  postId: string
  threadId: string
  threadTitle: string
  words: string
  at: Date
  isSeen: boolean
  isNamed: boolean
}
type Row = {
  id: string
  room_id: string
  post_id: string
  thread_id: string
  title: string
  seat: string
  words: string
  at: Date
  is_seen: boolean
  is_named: boolean
}

/** Which of the member's words in these rooms are quoted in others. Nothing says whose words are quoted: the seat of each is made again, and compared. */
export async function findWordsElsewhere(
  tx: Tx,
  keys: Keys,
  memberId: string,
  rooms: readonly RoomFacts[],
): Promise<WordsElsewhereFacts[]> {
  const byId = new Map(rooms.map((room) => [room.id, room]))
  const { rows } = await tx.$client.query<Row>({
    name: 'find-words-elsewhere',
    text: `select w.id, w.room_id, w.post_id, p.thread_id, t.title, p.seat, w.words, w.at, w.is_seen, w.is_named
      from words_elsewhere($1::uuid[]) w
      join posts p on p.room_id = w.room_id and p.id = w.post_id
      join threads t on t.room_id = p.room_id and t.id = p.thread_id
      order by w.at desc, w.id`,
    values: [[...byId.keys()]],
  })
  return rows.flatMap((row) => {
    const room = byId.get(row.room_id)
    if (!room || !isTheirs(keys, room, memberId, { id: row.post_id, seat: row.seat })) return []
    const { id, words, at } = row
    const place = { roomId: row.room_id, postId: row.post_id, threadId: row.thread_id, threadTitle: row.title }
    return [{ id, ...place, words, at, isSeen: row.is_seen, isNamed: row.is_named }]
  })
}
