import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { minute } from './minute.ts'
import type { PostToPlace } from './place-post.ts'

/** Branches deeper than this go on beside each other: a key of an index has room for so many ancestors of four bytes. */
const DEEPEST = 500

export async function insertPost(tx: Tx, post: PostToPlace, seq: number): Promise<void> {
  const { rowCount } = await tx.$client.query({
    name: 'insert-post',
    text: `with thread as (
        update threads set post_count = post_count + 1, version = version + 1, latest_at = $9, latest_seq = $8
        where room_id = $1::uuid and id = $2::uuid returning post_count),
      parent as (select path, depth from posts where room_id = $1::uuid and thread_id = $2::uuid and id = $4::uuid)
      insert into posts (room_id, id, thread_id, parent_id, number, seq, path, depth, seat, markdown, charter_version, at)
      select $1::uuid, $3::uuid, $2::uuid, $4::uuid, thread.post_count, $8::bigint,
        substring(coalesce(parent.path, '') for ${DEEPEST * 4}) || int4send($8::int), coalesce(parent.depth + 1, 0),
        $5::uuid, $6, $7, $9::timestamptz
      from thread left join parent on true
      where $4::uuid is null or parent.path is not null`,
    values: [
      post.roomId,
      post.threadId,
      post.id,
      post.parentId,
      post.seat,
      post.speech,
      post.charterVersion,
      seq,
      minute(post.at),
    ],
  })
  if (rowCount !== 1) throw new Error('placed a post in a thread, or under a post, that is not there')
}

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
