import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { EventFrame } from '@cloakroom/contract/live.ts'
import type { RoomView } from '@cloakroom/contract/rooms.ts'
import type { MyWaitingView } from '@cloakroom/contract/waiting.ts'
import { listMyWaiting } from '@cloakroom/contract/waiting.ts'
import type { QueryClient } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { changeRead } from './change-read.ts'
import { noteMyPost } from './my-posts.ts'
import { keys } from './query-keys.ts'

/** Frames are the same for all and tell nobody of what waits; so the tabs of one browser tell each other, past the house. */
const TABS = 'waiting'
const NOTHING: MyWaitingView = { posts: [], changes: [] }

/** One’s own words that wait in a room. Everybody in such a room asks, whether they wrote or not: to ask tells nothing. */
export function useMyWaiting(room: Pick<RoomView, 'id' | 'charter'>): MyWaitingView {
  const { data } = useQuery({
    queryKey: keys.waiting(room.id),
    queryFn: ({ signal }) => call(listMyWaiting, { params: { roomId: room.id }, signal }),
    enabled: wordsWait(room.charter),
    staleTime: 60_000,
  })
  return data ?? NOTHING
}

/** What waits has changed, by this tab. */
export async function noteWaiting(client: QueryClient, roomId: string): Promise<void> {
  const tabs = new BroadcastChannel(TABS)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is its own origin's
  tabs.postMessage(roomId)
  tabs.close()
  await client.invalidateQueries({ queryKey: keys.waiting(roomId) })
}

/** Reads again what another tab has changed. Gives back a way to stop. */
export function hearOfWaiting(client: QueryClient): () => void {
  const tabs = new BroadcastChannel(TABS)
  tabs.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') void client.invalidateQueries({ queryKey: keys.waiting(data) })
  })
  return () => tabs.close()
}

/** What came out with a batch waits no more. Posts among it that are one’s own are known as such. */
export function dropWaiting(client: QueryClient, frame: EventFrame): void {
  if (!('post' in frame)) return
  const { post } = frame
  changeRead<MyWaitingView>(client, keys.waiting(frame.room), (waiting) => {
    if (waiting.posts.some(({ id }) => id === post.id)) noteMyPost(post.id)
    return withoutReleased(waiting, post)
  })
}

/** What waits still when a post is out as it is now. */
function withoutReleased(waiting: MyWaitingView, post: Extract<EventFrame, { post: unknown }>['post']): MyWaitingView {
  const isDone = (change: MyWaitingView['changes'][number]) =>
    change.postId === post.id &&
    (post.state === 'withdrawn' || (change.kind === 'edit' && change.markdown === post.markdown))
  const posts = waiting.posts.filter(({ id }) => id !== post.id)
  const changes = waiting.changes.filter((change) => !isDone(change))
  const isAsBefore = posts.length === waiting.posts.length && changes.length === waiting.changes.length
  return isAsBefore ? waiting : { posts, changes }
}
