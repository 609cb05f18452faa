import type { Pool } from 'pg'

/** The row of a post, as somebody sends it who is not asked anything. */
export type BarePost = {
  id: string
  roomId: string
  threadId: string
  parentId: string
  seat: string
  markdown: string
}

let number = 0

/** A table that is `posts` without its references, its policies and everybody else's rows. */
export async function makeBarePosts(owner: Pool): Promise<void> {
  await owner.query('create table bare_posts (like posts including all)')
}

/** One statement, committed when it answers. */
export async function insertBarePost(pool: Pool, post: BarePost): Promise<void> {
  number++
  await pool.query({
    name: 'insert',
    text: `insert into bare_posts (room_id, id, thread_id, parent_id, number, seq, path, depth, seat, markdown, charter_version, at)
      values ($1, $2, $3, $4, $5::int, $5::int, int4send($5::int), 1, $6, $7, 1, now())`,
    values: [post.roomId, post.id, post.threadId, post.parentId, number, post.seat, post.markdown],
  })
}
