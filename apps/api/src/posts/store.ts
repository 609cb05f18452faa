import type { Statement, Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { publishing, TELLING } from '../live/publish.ts'
import { minute } from './minute.ts'
import type { PlacedEvent, PostToPlace } from './place-post.ts'

/** Branches deeper than this go on beside each other: a key of an index has room for so many ancestors of four bytes. */
const DEEPEST = 500

/**
 * One statement that numbers a post in its room, counts it in its thread, puts it after its siblings and tells the room.
 * Its one row says where the post came to stand; there is none when room, thread or parent are not there, or the room is closed.
 */
export function placing(post: PostToPlace, event: PlacedEvent): Statement {
  const values = [
    post.roomId,
    post.threadId,
    post.id,
    post.parentId,
    post.seat,
    post.speech,
    post.charterVersion,
    minute(post.at),
    event.kind,
    event.subject,
  ]
  return { name: 'place-post', text: PLACE, values }
}

const PLACE = `with spot as (
    select t.id, p.path, p.depth from threads t
    left join posts p on p.room_id = t.room_id and p.thread_id = t.id and p.id = $4::uuid
    where t.room_id = $1::uuid and t.id = $2::uuid and ($4::uuid is null or p.id is not null)),
  ${publishing({ room: '$1::uuid', kind: '$9', subject: '$10::uuid' }, 'exists (select from spot)')},
  thread as (update threads set post_count = post_count + 1, version = version + 1, latest_at = $8::timestamptz, latest_seq = room.seq
    from room where threads.room_id = $1::uuid and threads.id = $2::uuid returning post_count),
  post as (insert into posts (room_id, id, thread_id, parent_id, number, seq, path, depth, seat, markdown, charter_version, at)
    select $1::uuid, $3::uuid, $2::uuid, $4::uuid, thread.post_count, room.seq,
      substring(coalesce(spot.path, '') for ${DEEPEST * 4}) || int4send(room.seq::int), coalesce(spot.depth + 1, 0),
      $5::uuid, $6, $7, $8::timestamptz
    from room, thread, spot returning number, depth)
  select number, depth, ${TELLING} from post, room`

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

/** Pages that show these posts are stale. */
export async function touchThreadsOf(tx: Tx, roomId: string, postIds: string[]): Promise<void> {
  await tx.$client.query(
    `update threads set version = version + 1
      where room_id = $1 and id in (select thread_id from posts where room_id = $1 and id = any($2::uuid[]))`,
    [roomId, postIds],
  )
}
