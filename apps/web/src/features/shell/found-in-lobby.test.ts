import type { LobbyView } from '@cloakroom/contract/reading.ts'
import { expect, it } from 'vitest'
import { foundInLobby } from './found-in-lobby.ts'

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
const aRoom = (id: string, name: string): LobbyView['rooms'][number] => ({
  room: {
    id,
    name,
    purpose: '',
    state: 'open',
    charter,
    closesAt: null,
    rules: { slowMinutes: 0, firstPosts: 0 },
    seq: 0,
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
  unread: 0,
})
const lobby: LobbyView = {
  rooms: [aRoom('a', 'Études de café'), aRoom('b', 'Ports and brokers')],
  news: [
    {
      thread: {
        id: 't',
        roomId: 'b',
        title: 'Which ports count?',
        topics: [],
        postCount: 3,
        polls: 0,
        latestAt: '2026-09-14T09:14Z',
        isPinned: false,
        isClosed: false,
        movedTo: null,
      },
      roomName: 'Ports and brokers',
      unread: 2,
    },
  ],
  invitations: [],
}

it.each([
  ['', ['/rooms/a', '/rooms/b', '/rooms/b/threads/t']],
  ['ports', ['/rooms/b', '/rooms/b/threads/t']],
  ['CAFE etu', ['/rooms/a']],
  ['nothing like it', []],
])('finds by "%s"', (letters, expected) => {
  expect(foundInLobby(lobby, letters).map(({ to }) => to)).toEqual(expected)
})
