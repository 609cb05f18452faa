import { type OwnPageView, PostPageView, ReadPostsView } from '@cloakroom/contract/posts.ts'
import { readAsMember, type Tx } from '@cloakroom/database/as-member.ts'
import { LRUCache } from 'lru-cache'
import type { House } from '../house.ts'
import { compose, render, type Rendered } from '../http/rendered.ts'
import type { Viewer } from '../http/viewer.ts'
import { covers, readRanges } from '../reading/ranges.ts'
import { isTheirs, seatInRoom } from '../rooms/my-seat.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findThreadAlone, type ThreadFacts } from '../threads/find-thread.ts'
import { type Cursor, findPage } from './find-page.ts'
import { presentPosts } from './present-post.ts'

/** A page as it is for everybody in the room, and what is needed to tell each reader what it is to them. */
type SharedPage = { rendered: Rendered<PostPageView>; posts: OfPage[] }
/** `isNobodys`: it is shown as a participant’s, as what was carried here from another room is; its seat may be of this post alone. */
type OfPage = { id: string; number: number; seat: string; isNobodys: boolean }

const BYTES = 64 * 1024 * 1024
const OVERHEAD = 500
/** A process that does not hear of a closing has let the names go by then. */
const KEPT_MS = 10 * 60_000
const pages = new LRUCache<string, SharedPage>({
  maxSize: BYTES,
  ttl: KEPT_MS,
  ttlAutopurge: true,
  sizeCalculation: ({ rendered }) => rendered.json.length * 2 + OVERHEAD,
})

/** After a closing no page that still names somebody may be left in memory. */
export function forgetPages(roomId: string): void {
  for (const key of pages.keys()) if (key.startsWith(roomId)) pages.delete(key)
}

/** A page of a thread. Everybody in the room sees the same, so it is rendered once for each state of the thread. */
export async function readPosts(
  house: House,
  viewer: Viewer,
  place: { roomId: string; threadId: string },
  cursor: Cursor,
): Promise<Rendered<ReadPostsView>> {
  const { pool } = house.web
  const { room, thread } = await findThreadAlone(pool, viewer.memberId, place)
  const key = keyOf(room, thread, cursor)
  const known = pages.get(key)
  const { rendered, posts } =
    known ?? (await readAsMember(pool, viewer.memberId, (tx) => sharePage(tx, house, room, thread.id, cursor)))
  if (!known) pages.set(key, { rendered, posts })
  const seat = seatInRoom(house.keys, room, viewer.memberId)
  const isMine = (post: OfPage) =>
    seat === post.seat || (post.isNobodys && isTheirs(house.keys, room, viewer.memberId, post))
  const read = readRanges(thread.read)
  const own: OwnPageView = {
    mine: posts.filter(isMine).map((post) => post.id),
    unread: posts.filter((post) => !covers(read, post.number)).map((post) => post.id),
  }
  return compose(ReadPostsView, { page: rendered, own })
}

function keyOf(room: RoomFacts, thread: ThreadFacts, cursor: Cursor): string {
  const where = cursor.at === 'start' ? 'start' : `${cursor.at} ${cursor.postId}`
  // Whoever came to a room that is read from one's joining on shares their pages with those who came when they did.
  return `${room.id} ${thread.id} ${thread.version} ${room.peopleVersion} ${room.state} ${room.since} ${where}`
}

async function sharePage(tx: Tx, house: House, room: RoomFacts, threadId: string, cursor: Cursor): Promise<SharedPage> {
  const { posts, previous, next } = await findPage(tx, room, threadId, cursor)
  const views = await presentPosts(tx, house.keys, room, posts)
  return {
    rendered: render(PostPageView, { posts: views, previous, next }),
    posts: posts.map(({ id, number, seat }, at) => {
      const view = views[at]
      return { id, number, seat, isNobodys: view?.state !== 'standing' || view.by.kind === 'participant' }
    }),
  }
}
