import type { PollMethod, PollResultView } from '@cloakroom/contract/polls.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { pollBallots, polls, pollVoters } from '@cloakroom/database/schema/polls.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq, sql } from 'drizzle-orm'
import { relayAfterCommit, telling } from '../live/relay.ts'

type NewPoll = {
  roomId: string
  postId: string
  threadId: string
  method: PollMethod
  question: PersonalSpeech
  options: PersonalSpeech[]
  dots: number | null
  state: 'waiting' | 'open'
  closesAt: Date
}
type Which = { roomId: string; postId: string }

export async function insertPoll(tx: Tx, poll: NewPoll): Promise<void> {
  await tx.insert(polls).values({ ...poll, closesEarly: false, result: null })
}

export async function insertVoter(tx: Tx, { roomId, postId }: Which, voter: string): Promise<void> {
  await tx.insert(pollVoters).values({ roomId, postId, voter })
}

/** Whoever voted last must not lie last: see the migration. With every ballot, a first or an exchanged one, so that the two look alike. */
export async function shuffleVoters(tx: Tx, { roomId, postId }: Which): Promise<void> {
  await tx.execute(sql`select shuffle_voters(${roomId}, ${postId})`)
}

/** The locked ballots of a poll; null before the first. */
export async function readBallots(tx: Tx, which: Which): Promise<Buffer | null> {
  const [row] = await tx
    .select({ sealed: pollBallots.sealed })
    .from(pollBallots)
    .where(and(eq(pollBallots.roomId, which.roomId), eq(pollBallots.postId, which.postId)))
  return row?.sealed ?? null
}

export async function writeBallots(tx: Tx, { roomId, postId }: Which, sealed: Buffer): Promise<void> {
  await tx
    .insert(pollBallots)
    .values({ roomId, postId, sealed })
    .onConflictDoUpdate({ target: [pollBallots.roomId, pollBallots.postId], set: { sealed } })
}

export async function setClosing(tx: Tx, which: Which, closesAt: Date): Promise<void> {
  await tx.update(polls).set({ closesAt }).where(isPoll(which))
}

export async function setClosesEarly(tx: Tx, which: Which): Promise<void> {
  await tx.update(polls).set({ closesEarly: true }).where(isPoll(which))
}

export async function blankPoll(tx: Tx, { roomId, postId }: Which): Promise<void> {
  await tx.execute(sql`select withdraw_poll(${roomId}, ${postId})`)
}

/** Keeps the result, deletes what it was counted from, and tells the processes of it once that is kept. */
export async function keepResult(tx: Tx, { roomId, postId }: Which, result: PollResultView, at: Date): Promise<void> {
  await tellAt(tx, roomId, 'close_poll($1::uuid, $2::uuid, $3::jsonb, $4)', [postId, JSON.stringify(result), at])
}

/** Opens what waits in the room of this transaction. */
export async function openWaiting(tx: Tx, roomId: string): Promise<void> {
  await tellAt(tx, roomId, 'open_waiting_polls()', [])
}

async function tellAt(tx: Tx, roomId: string, numbering: string, values: unknown[]): Promise<void> {
  const { rows } = await tx.$client.query<{ told: string }>(
    `select ${telling(`'at:' || $1::text || ':' || new_seq`)} from ${numbering} as new_seq where new_seq is not null`,
    [roomId, ...values],
  )
  for (const { told } of rows) relayAfterCommit(tx, told)
}

function isPoll({ roomId, postId }: Which) {
  return and(eq(polls.roomId, roomId), eq(polls.postId, postId))
}
