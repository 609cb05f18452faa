import type { LobbyView } from '@cloakroom/contract/reading.ts'
import { expect, it } from 'vitest'
import { anId } from './a-post.ts'
import { readInLobby, readInThreads } from './merge-read.ts'

const thread = (n: number) => ({
  id: anId(n),
  roomId: anId(800),
  title: 'Who decides?',
  topics: [],
  postCount: 9,
  polls: 0,
  latestAt: '2026-09-15T09:14Z',
  isPinned: false,
  isClosed: false,
  movedTo: null,
})
const charter = {
  version: 1,
  attribution: 'named',
  quoting: 'free',
  digest: 'titles',
  hatCheck: 'strict',
  retentionDays: null,
  past: 'all',
  entry: 'invitation',
} as const
const room = (n: number, unread: number) => ({
  room: {
    id: anId(n),
    name: 'Ports',
    purpose: '',
    state: 'open' as const,
    charter,
    closesAt: null,
    rules: { slowMinutes: 0, firstPosts: 0 },
    seq: 1,
  },
  abilities: {
    moderates: false,
    isRapporteur: false,
    silentUntil: null,
    writes: true,
    mySeat: null,
    myHandle: null,
    accepted: 1,
    readsPast: true,
  },
  unread,
})
const lobby: LobbyView = {
  rooms: [room(800, 5), room(801, 2)],
  news: [
    { thread: thread(900), roomName: 'Ports', unread: 4 },
    { thread: thread(901), roomName: 'Ports', unread: 1 },
  ],
  invitations: [],
}

it.each([
  ['some read', { unread: 1, less: 3 }, [2, 2], [1, 1]],
  ['all read: the thread leaves the list', { unread: 0, less: 4 }, [1, 2], [1]],
  ['never below nothing', { unread: 0, less: 99 }, [0, 2], [1]],
])('readInLobby: %s', (_, read, rooms, news) => {
  const after = readInLobby(lobby, { roomId: anId(800), threadId: anId(900), ...read })
  expect(after.rooms.map((mine) => mine.unread)).toEqual(rooms)
  expect(after.news.map((entry) => entry.unread)).toEqual(news)
})

it('readInThreads changes the one thread', () => {
  const list = {
    pages: [{ threads: [900, 901].map((n) => ({ thread: thread(n), unread: 3 })), next: null }],
    pageParams: [],
  }
  const after = readInThreads(list, { roomId: anId(800), threadId: anId(901), unread: 0, less: 3 })
  expect(after.pages[0]?.threads.map((mine) => mine.unread)).toEqual([3, 0])
})
