import type { LobbyView } from '@cloakroom/contract/reading.ts'
import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { MyThreadView } from '@cloakroom/contract/threads.ts'
import type { ThreadPageList } from './merge-event.ts'

/** What the house answered to read marks: how much of a thread is unread now, and how much less that is than we knew. */
export type ReadOf = { roomId: string; threadId: string; unread: number; less: number }

export function readInThread(mine: MyThreadView, read: ReadOf): MyThreadView {
  return mine.thread.id === read.threadId ? { ...mine, unread: read.unread } : mine
}

export function readInThreads(list: ThreadPageList, read: ReadOf): ThreadPageList {
  return {
    ...list,
    pages: list.pages.map((page) => ({ ...page, threads: page.threads.map((mine) => readInThread(mine, read)) })),
  }
}

export function readInRoom(mine: MyRoomView, read: ReadOf): MyRoomView {
  return mine.room.id === read.roomId ? { ...mine, unread: Math.max(0, mine.unread - read.less) } : mine
}

/** The reading list keeps only what is still to be read. */
export function readInLobby(lobby: LobbyView, read: ReadOf): LobbyView {
  return {
    ...lobby,
    rooms: lobby.rooms.map((mine) => readInRoom(mine, read)),
    news: lobby.news
      .map((news) => (news.thread.id === read.threadId ? { ...news, unread: read.unread } : news))
      .filter((news) => news.unread > 0),
  }
}
