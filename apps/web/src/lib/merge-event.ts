import type { EventFrame } from '@cloakroom/contract/live.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { LobbyView } from '@cloakroom/contract/reading.ts'
import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { MyThreadView, ThreadView } from '@cloakroom/contract/threads.ts'

export type ThreadPageList = { pages: { threads: MyThreadView[]; next: string | null }[]; pageParams: unknown[] }

/** The post that an event brings as new; an edit or a withdrawal brings none. */
export function postBrought(frame: EventFrame): PostView | undefined {
  return frame.kind === 'post.added' || frame.kind === 'thread.started' ? frame.post : undefined
}

/** One room after an event. An event that the room was read after changes nothing: the room tells its own number. */
export function mergeIntoRoom(mine: MyRoomView, frame: EventFrame, isMyPost: boolean): MyRoomView {
  if (mine.room.id !== frame.room || frame.seq <= mine.room.seq) return mine
  const room = { ...mine.room, seq: frame.seq }
  // A new version is accepted before one writes again.
  const silent = { ...mine.abilities, writes: false }
  if (frame.kind === 'charter.amended') return { ...mine, room: { ...room, charter: frame.charter }, abilities: silent }
  if ('now' in frame)
    return {
      ...mine,
      room: { ...frame.now, seq: frame.seq },
      abilities: frame.kind === 'room.closed' ? silent : mine.abilities,
    }
  return { ...mine, room, unread: mine.unread + (postBrought(frame) && !isMyPost ? 1 : 0) }
}

/**
 * One thread after an event in its room. Posts of a thread are numbered in order of arrival, so its count tells whether the post was
 * already in it when it was read.
 */
export function mergeIntoThread(mine: MyThreadView, frame: EventFrame, isMyPost: boolean): MyThreadView {
  if (frame.kind !== 'post.added' || frame.post.threadId !== mine.thread.id) return mine
  if (frame.post.number <= mine.thread.postCount) return mine
  return {
    thread: { ...mine.thread, postCount: frame.post.number, latestAt: frame.post.at },
    unread: mine.unread + (isMyPost ? 0 : 1),
  }
}

/** The list of a room's threads after an event: what has moved comes first. */
export function mergeIntoThreads(list: ThreadPageList, frame: EventFrame, isMyPost: boolean): ThreadPageList {
  const all = list.pages.flatMap((page) => page.threads)
  if (frame.kind === 'thread.started') {
    if (all.some(({ thread }) => thread.id === frame.thread.id)) return list
    return inFront(list, { thread: frame.thread, unread: isMyPost ? 0 : 1 })
  }
  if (frame.kind !== 'post.added') return list
  const old = all.find(({ thread }) => thread.id === frame.post.threadId)
  const merged = old && mergeIntoThread(old, frame, isMyPost)
  return merged && merged !== old ? inFront(list, merged) : list
}

function inFront(list: ThreadPageList, first: MyThreadView): ThreadPageList {
  return {
    ...list,
    pages: list.pages.map((page, i) => {
      const others = page.threads.filter(({ thread }) => thread.id !== first.thread.id)
      if (i > 0) return { ...page, threads: others }
      const pinned = others.filter(({ thread }) => thread.isPinned && !first.thread.isPinned)
      return { ...page, threads: [...pinned, first, ...others.filter((other) => !pinned.includes(other))] }
    }),
  }
}

/** The reading list after an event. A thread that it does not know yet is only told by `thread.started`; `knows` brings others. */
export function mergeIntoLobby(
  lobby: LobbyView,
  frame: EventFrame,
  isMyPost: boolean,
  knows: (threadId: string) => ThreadView | undefined = () => undefined,
): LobbyView {
  const rooms = lobby.rooms.map((mine) => mergeIntoRoom(mine, frame, isMyPost))
  const now = rooms.find(({ room }) => room.id === frame.room)
  const post = postBrought(frame)
  if (!now || !post || isMyPost || rooms.every((mine, i) => mine === lobby.rooms[i])) return { ...lobby, rooms }
  const old = lobby.news.find(({ thread }) => thread.id === post.threadId)
  const thread = old?.thread ?? (frame.kind === 'thread.started' ? frame.thread : knows(post.threadId))
  if (!thread) return { ...lobby, rooms }
  const news = {
    thread: { ...thread, postCount: Math.max(thread.postCount, post.number), latestAt: post.at },
    roomName: now.room.name,
    unread: (old?.unread ?? 0) + 1,
  }
  return { ...lobby, rooms, news: [news, ...lobby.news.filter((other) => other !== old)] }
}
