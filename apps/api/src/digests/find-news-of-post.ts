import type { DigestLevel } from '@cloakroom/charter/charter.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { ThreadFacts } from '../threads/find-thread.ts'
import { type News, WORDS_READ } from './find-news.ts'

export type NewsOfPost = { topic: { id: string; name: string }; news: News }

/** A post that nobody has written yet; `isFirst` opens its thread. */
export type UnwrittenPost = {
  room: RoomFacts
  thread: ThreadFacts
  isFirst: boolean
  post: Pick<PostFacts, 'markdown'>
}

/** The news that a post would be by itself, and the topic under which it would stand; null where no digest is about it, because its thread has no topic. */
export async function findNewsOfPost(
  tx: Tx,
  { room, thread, isFirst, post }: UnwrittenPost,
): Promise<NewsOfPost | null> {
  const { rows } = await tx.$client.query<{ id: string; name: string; words: string; written: DigestLevel | null }>(
    `select o.id, o.name, left($4, ${WORDS_READ}) as words,
      (select c.digest from posts first join charters c on c.room_id = first.room_id and c.version = first.charter_version
        where first.room_id = $1 and first.thread_id = $2 and first.number = 1) as written
      from topics o where o.id = any ($3) order by o.position limit 1`,
    [room.id, thread.id, thread.topics, post.markdown],
  )
  const [row] = rows
  if (!row) return null
  const { id, name, words } = row
  const written = isFirst ? room.charter.digest : (row.written ?? 'nothing')
  return {
    topic: { id, name },
    news: {
      topics: [[id]],
      roomId: room.id,
      threadId: thread.id,
      room: room.charter.digest,
      attribution: room.charter.attribution,
      title: { text: thread.title, written },
      posts: [{ written: room.charter.digest, count: 1, words: [words] }],
      last: thread.postCount,
    },
  }
}
