import type { EventFrame } from '@cloakroom/contract/live.ts'
import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { LobbyView } from '@cloakroom/contract/reading.ts'
import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { MyThreadView } from '@cloakroom/contract/threads.ts'
import type { QueryClient } from '@tanstack/react-query'
import { noteArrival } from './arrivals.ts'
import { changeRead } from './change-read.ts'
import { insertPost } from './insert-post.ts'
import type { ThreadPageList } from './merge-event.ts'
import { mergeIntoLobby, mergeIntoRoom, mergeIntoThread, mergeIntoThreads, postBrought } from './merge-event.ts'
import { isMyPost, noteMyPost } from './my-posts.ts'
import { dropWaiting } from './my-waiting.ts'
import { keys } from './query-keys.ts'
import type { ThreadPages } from './thread-pages.ts'
import { exchangePost, quotesPost, withdrawQuotes } from './thread-pages.ts'
import { endWriting } from './writing.ts'

/** Puts what happened in a room into what the tab has read of it. Nothing is asked of the house, but what polls are now. */
export function applyEvent(client: QueryClient, frame: EventFrame): void {
  const roomId = frame.room
  const post = postBrought(frame)
  dropWaiting(client, frame)
  if (post) letIn(client, roomId, post)
  const isMine = post ? isMyPost(post, mySeat(client, roomId)) : false
  const known = (threadId: string) => client.getQueryData<MyThreadView>(keys.thread(roomId, threadId))?.thread
  changeRead<LobbyView>(client, keys.lobby(), (lobby) => mergeIntoLobby(lobby, frame, isMine, known))
  changeRead<MyRoomView>(client, keys.room(roomId), (room) => mergeIntoRoom(room, frame, isMine))
  changeRead<ThreadPageList>(client, keys.threads(roomId), (list) => mergeIntoThreads(list, frame, isMine))
  if (post) {
    changeRead<MyThreadView>(client, keys.thread(roomId, post.threadId), (mine) => mergeIntoThread(mine, frame, isMine))
    takeIn(client, roomId, post, isMine)
    endWriting(post.threadId)
  } else if (frame.kind === 'post.edited' || frame.kind === 'post.withdrawn') {
    exchange(client, roomId, frame.post)
    if (frame.kind === 'post.withdrawn') askPollsAnew(client, roomId)
  } else if ('threadId' in frame) {
    askPollsAnew(client, roomId)
    void client.invalidateQueries({ queryKey: keys.thread(roomId, frame.threadId), exact: true })
  } else if (frame.kind === 'note.changed') {
    void client.invalidateQueries({ queryKey: keys.notes(roomId) })
  } else if (/^(thread|rules|room.closed)/.test(frame.kind)) {
    // The key is burnt: who said what is read nowhere any more, so not here either.
    if (frame.kind === 'room.closed') client.removeQueries({ queryKey: keys.seats(roomId) })
    // Where posts have come or gone, the window on them is opened anew.
    if (frame.kind === 'thread.rearranged')
      void client.resetQueries({ queryKey: keys.posts(roomId, frame.thread.id), exact: true })
    void client.invalidateQueries({ queryKey: keys.room(roomId) })
    void client.invalidateQueries({ queryKey: keys.lobby() })
  }
}

/** What a poll is now is the house’s to say: a frame only says that it changed. */
function askPollsAnew(client: QueryClient, roomId: string): void {
  void client.invalidateQueries({ queryKey: keys.polls(roomId) })
}

/** A post of one’s own that the desk has let into its thread waits there no more. */
function letIn(client: QueryClient, roomId: string, post: PostView): void {
  changeRead<HeldPostView[]>(client, keys.heldByMe(roomId), (held) => {
    if (!held.some(({ id }) => id === post.id)) return held
    noteMyPost(post.id)
    return held.filter(({ id }) => id !== post.id)
  })
}

/** Puts one new post where it belongs in its thread; said twice, it stands once. */
export function takeIn(client: QueryClient, roomId: string, post: PostView, isMine: boolean): void {
  const key = keys.posts(roomId, post.threadId)
  const thread = client.getQueryData<ThreadPages>(key)
  if (!thread) return
  const inserted = insertPost(thread, post, isMine)
  if (inserted.spot === 'there') return
  changeRead<ThreadPages>(client, key, () => inserted.thread)
  if (inserted.spot === 'unknown') void client.invalidateQueries({ queryKey: key, exact: true })
  if (!isMine) noteArrival(post.threadId, post.id)
}

/** Exchanges an edited or withdrawn post, and follows it into the quotes that were made of it. */
export function exchange(client: QueryClient, roomId: string, post: PostView): void {
  for (const { queryKey } of client.getQueryCache().findAll({ predicate: ({ queryKey: key }) => isPosts(key, roomId) }))
    changeRead<ThreadPages>(client, queryKey, (thread) => {
      const exchanged = exchangePost(thread, post)
      return post.state === 'withdrawn' ? withdrawQuotes(exchanged, post.id) : exchanged
    })
  client.removeQueries({ queryKey: keys.revisions(roomId, post.id) })
  if (post.state === 'withdrawn') return
  // Whether a quote is still as written is the house's to say.
  void client.invalidateQueries({
    predicate: ({ queryKey, state }) =>
      isPosts(queryKey, roomId) && Boolean(state.data) && quotesPost(state.data as ThreadPages, post.id),
  })
}

function isPosts(key: readonly unknown[], roomId: string): boolean {
  return key[0] === 'room' && key[1] === roomId && key[2] === 'threads' && key[4] === 'posts'
}

function mySeat(client: QueryClient, roomId: string): string | null | undefined {
  const room = client.getQueryData<MyRoomView>(keys.room(roomId))
  const inLobby = client.getQueryData<LobbyView>(keys.lobby())?.rooms.find((mine) => mine.room.id === roomId)
  return (room ?? inLobby)?.abilities.mySeat
}
