import type { Mark } from '@cloakroom/charter/marks.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { type HeldQuote, heldPosts, posts, reports } from '@cloakroom/database/schema/posts.ts'
import { charters } from '@cloakroom/database/schema/rooms.ts'
import { threads } from '@cloakroom/database/schema/threads.ts'
import type { ContestedSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { and, eq, inArray, isNotNull, ne, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

const HELD = {
  id: heldPosts.id,
  threadId: heldPosts.threadId,
  threadTitle: sql<string>`coalesce(${threads.title}, nullif(${heldPosts.title}, ''), '…')`,
  /** Set where it would begin its thread. */
  title: heldPosts.title,
  topics: heldPosts.topics,
  parentId: heldPosts.parentId,
  seat: heldPosts.seat,
  /** Of a post that was reported, the words are those that stand, and so is what they quote. */
  markdown: sql<ContestedSpeech>`case when ${heldPosts.kind} = 'report' and ${heldPosts.state} in ('waiting', 'proposed')
    then coalesce(${posts.markdown}, '') else ${heldPosts.markdown} end`,
  findings: heldPosts.findings,
  charterVersion: heldPosts.charterVersion,
  at: heldPosts.at,
  kind: heldPosts.kind,
  state: heldPosts.state,
  reason: heldPosts.reason,
  proposal: heldPosts.proposal,
  proposalTitle: heldPosts.proposalTitle,
  consent: heldPosts.consent,
  mark: sql<Mark | null>`(select k.mark from post_marks k where k.room_id = ${heldPosts.roomId} and k.post_id = ${heldPosts.id})`,
  quotes: sql<HeldQuote[]>`case when ${heldPosts.kind} = 'report' and ${heldPosts.state} in ('waiting', 'proposed')
    then coalesce((select jsonb_agg(jsonb_build_object('postId', q.source_post_id, 'passage', q.passage) order by q.position)
      from quotes q where q.room_id = ${heldPosts.roomId} and q.post_id = ${heldPosts.id}), '[]') else ${heldPosts.quotes} end`,
}
const sameId = and(eq(posts.roomId, heldPosts.roomId), eq(posts.id, heldPosts.id))
const inItsThread = and(eq(threads.roomId, heldPosts.roomId), eq(threads.id, heldPosts.threadId))
/** Nobody decides on words that they may not read: a moderator who came later leaves a report of what stood before to the others. */
const isToRead = or(
  ne(heldPosts.kind, 'report'),
  notInArray(heldPosts.state, ['waiting', 'proposed']),
  isNotNull(posts.id),
)
/** What is held for a thread is there for whoever may read the thread. */
const hasItsPlace = and(or(isNotNull(threads.id), isNotNull(heldPosts.title)), isToRead)

/** Held posts of a room that was found for the viewer, oldest first; those of one minute in no order that means anything. */
export async function findHeldPosts(tx: Tx, room: RoomFacts, states: HeldPostFacts['state'][]) {
  return tx
    .select(HELD)
    .from(heldPosts)
    .leftJoin(threads, inItsThread)
    .leftJoin(posts, sameId)
    .where(and(eq(heldPosts.roomId, room.id), hasItsPlace, inArray(heldPosts.state, states)))
    .orderBy(heldPosts.at, heldPosts.id)
}

/** What waits for a decision in rooms that were found for one of their moderators, without its words; with the attribution under which each was written. */
export function findUndecided(tx: Tx, roomIds: readonly string[]) {
  const { roomId, id, kind, state, at, seat } = heldPosts
  return tx
    .select({ roomId, id, kind, state, at, seat, attribution: charters.attribution })
    .from(heldPosts)
    .innerJoin(charters, and(eq(charters.roomId, roomId), eq(charters.version, heldPosts.charterVersion)))
    .leftJoin(threads, inItsThread)
    .leftJoin(posts, sameId)
    .where(and(inArray(roomId, [...roomIds]), hasItsPlace, eq(state, 'waiting')))
}

export type HeldPostFacts = Awaited<ReturnType<typeof selectHeldPosts>>[number]

/** One held post of a room that was found for the viewer; others who would decide on it wait. */
export async function findHeldPost(tx: Tx, room: RoomFacts, postId: string): Promise<HeldPostFacts> {
  const [held] = await selectHeldPosts(tx, room, eq(heldPosts.id, postId))
  if (!held) throw new Refusal('not_found')
  return held
}

/** Whether these words were sent to the desk before. */
export async function findHeldBefore(tx: Tx, room: RoomFacts, postId: string): Promise<HeldPostFacts | null> {
  return (await selectHeldPosts(tx, room, eq(heldPosts.id, postId)))[0] ?? null
}

/** The post at the desk that would begin this thread, or that has this id. */
export async function findHeldStart(
  tx: Tx,
  room: RoomFacts,
  { id, post }: { id: string; post: { id: string } },
): Promise<HeldPostFacts | null> {
  const begins = and(eq(heldPosts.threadId, id), isNotNull(heldPosts.title))
  const found = await selectHeldPosts(tx, room, or(eq(heldPosts.id, post.id), begins))
  return found.find((held) => held.id === post.id) ?? found[0] ?? null
}

function selectHeldPosts(tx: Tx, room: RoomFacts, which: SQL | undefined) {
  return tx
    .select(HELD)
    .from(heldPosts)
    .leftJoin(threads, inItsThread)
    .leftJoin(posts, sameId)
    .where(and(eq(heldPosts.roomId, room.id), hasItsPlace, which))
    .for('update', { of: heldPosts })
}

/** Why posts were reported, by post. Moderators alone find any. */
export async function findReports(tx: Tx, room: RoomFacts): Promise<Map<string, ReportFacts[]>> {
  const found = await tx
    .select({ postId: reports.postId, reason: reports.reason, note: reports.note })
    .from(reports)
    .where(eq(reports.roomId, room.id))
    // Not as they came.
    .orderBy(reports.reason, reports.seat)
  return Map.groupBy(found, ({ postId }) => postId)
}

export type ReportFacts = Pick<typeof reports.$inferSelect, 'postId' | 'reason' | 'note'>
