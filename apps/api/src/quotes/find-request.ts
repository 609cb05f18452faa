import type { QuotePlace } from '@cloakroom/contract/quote-requests.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { dayKept } from '../door/day-kept.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import { askerFor, isTheirs } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

export type RequestFacts = {
  id: string
  roomId: string
  postId: string
  threadId: string
  threadTitle: string
  words: PersonalSpeech
  place: QuotePlace
  noteId: string | null
  noteTitle: string | null
  state: 'asked' | 'allowed' | 'refused'
  named: Buffer | null
  lapsesOn: string
  isTold: boolean
  at: Date
  /** The viewer is asked; the viewer asked. Both where somebody asks themselves. */
  isOfMe: boolean
  isMine: boolean
}
type Row = Omit<RequestFacts, 'isOfMe' | 'isMine'> & { token: string; seat: string }
type Asking = { memberId: string; requestId?: string }

/** Requests in these rooms that are the member's to answer or that they made, those that lapse first first. Nothing says whose any of them is. */
export async function findRequests(
  tx: Tx,
  { keys, now }: Pick<House, 'keys' | 'now'>,
  rooms: readonly RoomFacts[],
  { memberId, requestId }: Asking,
): Promise<RequestFacts[]> {
  const byId = new Map(rooms.map((room) => [room.id, room]))
  const { rows } = await tx.$client.query<Row>({
    name: 'find-quote-requests',
    text: `select r.id, r.room_id as "roomId", r.post_id as "postId", p.thread_id as "threadId", t.title as "threadTitle", r.words, r.place, r.note_id as "noteId", n.title as "noteTitle", r.state, r.named,
        r.lapses_on::text as "lapsesOn", r.is_told as "isTold", p.at, r.token, p.seat
      from quote_requests r
      join posts p on p.room_id = r.room_id and p.id = r.post_id and p.markdown is not null
      join threads t on t.room_id = p.room_id and t.id = p.thread_id
      left join notes n on n.room_id = r.room_id and n.id = r.note_id
      where r.room_id = any($1::uuid[]) and r.lapses_on >= $2 and ($3::uuid is null or r.id = $3::uuid) order by r.lapses_on, r.id`,
    values: [[...byId.keys()], dayKept(now()), requestId ?? null],
  })
  return rows.flatMap(({ token, seat, ...row }) => {
    const room = byId.get(row.roomId)
    if (!room) return []
    const isOfMe = isTheirs(keys, room, memberId, { id: row.postId, seat })
    const isMine = askerFor(keys, room, memberId, row.id) === token
    return isOfMe || isMine ? [{ ...row, isOfMe, isMine }] : []
  })
}

/** One of them. Refuses with not_found. */
export async function findRequest(
  tx: Tx,
  house: Pick<House, 'keys' | 'now'>,
  room: RoomFacts,
  asking: Required<Asking>,
): Promise<RequestFacts> {
  const [found] = await findRequests(tx, house, [room], asking)
  if (!found) throw new Refusal('not_found')
  return found
}
