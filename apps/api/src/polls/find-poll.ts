import type { PollMethod } from '@cloakroom/contract/polls.ts'
import { PollResultView } from '@cloakroom/contract/polls.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { pollVoters } from '@cloakroom/database/schema/polls.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'
import type { Keys } from '../keys/keys.ts'
import { voterScope } from '../keys/seat-scope.ts'
import { isTheirs } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

export type PollFacts = {
  postId: string
  threadId: string
  method: PollMethod
  question: string
  options: string[]
  dots: number | null
  state: 'waiting' | 'open' | 'closed' | 'withdrawn'
  closesAt: Date
  result: PollResultView | null
  /** Whether the viewer wrote the post on which it hangs. */
  isMine: boolean
}

type PollRow = {
  post_id: string
  thread_id: string
  method: PollMethod
  question: string
  options: string[]
  dots: number | null
  state: PollFacts['state']
  closes_at: Date
  result: unknown
  seat: string
}

const POLLS = `select q.post_id, q.thread_id, q.method, q.question, q.options, q.dots, q.state, q.closes_at, q.result, p.seat
  from polls q join posts p on p.room_id = q.room_id and p.id = q.post_id`

/** The poll under a post of a room that was found for the viewer; one that is not out yet is there for whoever asks it, alone. Refuses with not_found. */
export async function findPoll(tx: Tx, keys: Keys, { room, memberId }: Looking, postId: string): Promise<PollFacts> {
  const { rows } = await tx.$client.query<PollRow>({
    name: 'find-poll',
    text: `${POLLS} where q.room_id = $1::uuid and q.post_id = $2::uuid`,
    values: [room.id, postId],
  })
  const [poll] = rows.map((row) => pollFrom(row, keys, { room, memberId })).filter(isThere)
  if (!poll) throw new Refusal('not_found')
  return poll
}

type Looking = { room: RoomFacts; memberId: string }

/** The polls of a thread of the room, in the order of their posts. */
export async function findPollsOfThread(tx: Tx, keys: Keys, looking: Looking, threadId: string): Promise<PollFacts[]> {
  const { rows } = await tx.$client.query<PollRow>({
    name: 'find-polls-of-thread',
    text: `${POLLS} where q.room_id = $1::uuid and q.thread_id = $2::uuid order by p.number`,
    values: [looking.room.id, threadId],
  })
  return rows.map((row) => pollFrom(row, keys, looking)).filter(isThere)
}

function isThere({ state, isMine }: PollFacts): boolean {
  return state !== 'waiting' || isMine
}

function pollFrom(row: PollRow, keys: Keys, { room, memberId }: Looking): PollFacts {
  return {
    postId: row.post_id,
    threadId: row.thread_id,
    method: row.method,
    question: row.question,
    options: row.options,
    dots: row.dots,
    state: row.state,
    closesAt: row.closes_at,
    result: row.result === null ? null : PollResultView.parse(row.result),
    isMine: isTheirs(keys, room, memberId, { id: row.post_id, seat: row.seat }),
  }
}

/** In which of these polls the viewer has voted: of those that are open, for of the others nobody knows. */
export async function findVoted(tx: Tx, keys: Keys, looking: Looking, postIds: string[]): Promise<ReadonlySet<string>> {
  if (looking.room.wrapped === null || postIds.length === 0) return new Set()
  const voters = new Map(postIds.map((postId) => [voterIn(keys, looking, postId), postId]))
  const found = await tx
    .select({ voter: pollVoters.voter })
    .from(pollVoters)
    .where(
      and(
        eq(pollVoters.roomId, looking.room.id),
        inArray(pollVoters.postId, postIds),
        inArray(pollVoters.voter, [...voters.keys()]),
      ),
    )
  return new Set(found.flatMap(({ voter }) => voters.get(voter) ?? []))
}

/** The viewer as a voter of this poll: another one in each, and nobody’s without the room’s key. */
export function voterIn(keys: Keys, { room, memberId }: Looking, postId: string): string {
  if (room.wrapped === null) throw new Refusal('room.closed')
  return keys.seat(keys.unwrapRoomKey(room.id, room.wrapped), voterScope(postId), memberId)
}
