import type { Statement, Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { telling } from '../live/relay.ts'
import { minute } from './minute.ts'
import type { Turn } from './post-to-place.ts'

/**
 * One statement that numbers posts in their room, counts them in their threads, puts each after its siblings and tells the room.
 * A row says by its `turn` where a post came to stand; it has none when room, thread or parent are not there for who brings it, or are closed.
 */
export function placing(turns: Turn[]): Statement {
  const values = [
    turns[0]?.post.roomId,
    turns.map(({ by }) => by),
    turns.map(({ knewPeople }) => knewPeople),
    turns.map(({ post }) => post.threadId),
    turns.map(({ post }) => post.id),
    turns.map(({ post }) => post.parentId),
    turns.map(({ post }) => post.seat),
    turns.map(({ post }) => post.speech),
    turns.map(({ post }) => post.charterVersion),
    turns.map(({ post }) => minute(post.at)),
    turns.map(({ event }) => event.kind),
    turns.map(({ event }) => event.subject),
  ]
  return { name: 'place-posts', text: PLACE, values }
}

/** Told once for all: PostgreSQL keeps one of equal notices, and whoever relays hears the newest number of each. */
const PLACE = `select turn, new_number as number, new_depth as depth, ${telling(`'at:' || $1::text || ':' || max(new_seq) over ()`)}
  from place_posts($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`

/** Keeps what stood, then writes what stands. */
export async function rewritePost(
  tx: Tx,
  roomId: string,
  postId: string,
  speech: PersonalSpeech,
  at: Date,
): Promise<void> {
  await tx.$client.query(
    `insert into post_revisions (room_id, post_id, revision, markdown, until)
      select room_id, id, (select count(*) + 1 from post_revisions where room_id = $1 and post_id = $2), markdown, $3
      from posts where room_id = $1 and id = $2`,
    [roomId, postId, minute(at)],
  )
  await tx.$client.query('update posts set markdown = $3, edited_at = $4 where room_id = $1 and id = $2', [
    roomId,
    postId,
    speech,
    minute(at),
  ])
}

/** The words and every earlier version are gone; number, place and branch stay. */
export async function blankPost(tx: Tx, roomId: string, postId: string): Promise<void> {
  await tx.$client.query('delete from post_revisions where room_id = $1 and post_id = $2', [roomId, postId])
  await tx.$client.query('update posts set markdown = null, edited_at = null where room_id = $1 and id = $2', [
    roomId,
    postId,
  ])
}

/** The room is told that it was moderation, not the writer, who took the words away. */
export async function markRemoved(tx: Tx, roomId: string, postId: string): Promise<void> {
  await tx.$client.query('update posts set removed = true where room_id = $1 and id = $2', [roomId, postId])
}

/** Pages that show these posts are stale. */
export async function touchThreadsOf(tx: Tx, roomId: string, postIds: string[]): Promise<void> {
  await tx.$client.query(
    `update threads set version = version + 1
      where room_id = $1 and id in (select thread_id from posts where room_id = $1 and id = any($2::uuid[]))`,
    [roomId, postIds],
  )
}
