import type { EventFrame } from '@cloakroom/contract/live.ts'
import type { LobbyView } from '@cloakroom/contract/reading.ts'
import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import type { MyThreadView } from '@cloakroom/contract/threads.ts'
import { describe, expect, it } from 'vitest'
import { anId, aPost } from './a-post.ts'
import { mergeIntoLobby, mergeIntoRoom, mergeIntoThread, mergeIntoThreads } from './merge-event.ts'

const ROOM = anId(800)
const THREAD = anId(900)
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
const room: MyRoomView = {
  room: {
    id: ROOM,
    name: 'Ports',
    purpose: '',
    state: 'open',
    charter,
    closesAt: null,
    rules: { slowMinutes: 0, firstPosts: 0 },
    seq: 10,
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
  unread: 2,
}
const thread: MyThreadView = {
  thread: {
    id: THREAD,
    roomId: ROOM,
    title: 'Who decides?',
    topics: [],
    postCount: 4,
    polls: 0,
    latestAt: '2026-09-15T09:14Z',
    isPinned: false,
    isClosed: false,
    movedTo: null,
  },
  unread: 1,
}
const other: MyThreadView = { ...thread, thread: { ...thread.thread, id: anId(901) } }
const added = (seq: number, number: number): EventFrame => ({
  type: 'event',
  room: ROOM,
  seq,
  kind: 'post.added',
  post: { ...aPost(number, null, 0), at: '2026-09-16T10:00Z' },
})
const amended: EventFrame = {
  type: 'event',
  room: ROOM,
  seq: 11,
  kind: 'charter.amended',
  charter: { ...charter, version: 2, quoting: 'never' },
}
const closed: EventFrame = {
  type: 'event',
  room: ROOM,
  seq: 11,
  kind: 'room.closed',
  now: { ...room.room, state: 'closed' },
}

describe('mergeIntoRoom', () => {
  it.each([
    ['a post adds to the unread', added(11, 5), false, { seq: 11, unread: 3 }],
    ['one’s own does not', added(11, 5), true, { seq: 11, unread: 2 }],
    ['what the room was read after does nothing', added(10, 5), false, { seq: 10, unread: 2 }],
    ['an event of another room does nothing', { ...added(11, 5), room: anId(801) }, false, { seq: 10, unread: 2 }],
  ])('%s', (_, frame, isMine, expected) => {
    const merged = mergeIntoRoom(room, frame, isMine)
    expect({ seq: merged.room.seq, unread: merged.unread }).toEqual(expected)
  })

  it('takes over an amended charter', () => {
    const merged = mergeIntoRoom(room, amended, false)
    expect([merged.room.charter.quoting, merged.abilities.writes]).toEqual(['never', false])
  })

  it.each([
    ['closing.announced', 'open', '2026-09-14T09:30Z', true],
    ['closing.called_off', 'open', null, true],
    ['room.closed', 'closed', null, false],
  ] as const)('takes over %s', (kind, state, closesAt, writes) => {
    const frame: EventFrame = { type: 'event', room: ROOM, seq: 11, kind, now: { ...room.room, state, closesAt } }
    const merged = mergeIntoRoom(room, frame, false)
    expect([merged.room, merged.abilities.writes]).toEqual([{ ...room.room, state, closesAt, seq: 11 }, writes])
  })

  it('takes the pen away when the room is closed', () => {
    const merged = mergeIntoRoom(room, closed, false)
    expect([merged.room.state, merged.room.seq, merged.abilities.writes]).toEqual(['closed', 11, false])
  })
})

describe('mergeIntoThread', () => {
  it.each([
    ['a new post', added(11, 5), false, { count: 5, unread: 2, at: '2026-09-16T10:00Z' }],
    ['one’s own', added(11, 5), true, { count: 5, unread: 1, at: '2026-09-16T10:00Z' }],
    ['a post that was in it when it was read', added(11, 4), false, { count: 4, unread: 1, at: '2026-09-15T09:14Z' }],
  ])('%s', (_, frame, isMine, expected) => {
    const merged = mergeIntoThread(thread, frame, isMine)
    expect({ count: merged.thread.postCount, unread: merged.unread, at: merged.thread.latestAt }).toEqual(expected)
  })
})

describe('mergeIntoThreads', () => {
  const list = {
    pages: [
      { threads: [other], next: THREAD },
      { threads: [thread], next: null },
    ],
    pageParams: [{}, {}],
  }
  const ids = (merged: typeof list) => merged.pages.map((page) => page.threads.map((mine) => mine.thread.id))

  it('brings the thread with the new post to the front', () => {
    expect(ids(mergeIntoThreads(list, added(11, 5), false) as typeof list)).toEqual([[THREAD, anId(901)], []])
  })

  it('puts a new thread in front, once', () => {
    const started: EventFrame = {
      type: 'event',
      room: ROOM,
      seq: 12,
      kind: 'thread.started',
      thread: { ...thread.thread, id: anId(902) },
      post: aPost(1, null, 0),
    }
    const once = mergeIntoThreads(list, started, false)
    expect(once.pages[0]?.threads.map((mine) => [mine.thread.id, mine.unread])).toEqual([
      [anId(902), 1],
      [anId(901), 1],
    ])
    expect(mergeIntoThreads(once, started, false)).toBe(once)
  })

  it('leaves the list alone when nothing in it changes', () => {
    expect(mergeIntoThreads(list, added(11, 4), false)).toBe(list)
    expect(mergeIntoThreads(list, closed, false)).toBe(list)
  })
})

describe('mergeIntoLobby', () => {
  const lobby: LobbyView = {
    rooms: [room],
    news: [{ thread: other.thread, roomName: 'Ports', unread: 2 }],
    invitations: [],
  }

  it('brings news to the front when the thread is known', () => {
    const merged = mergeIntoLobby(lobby, added(11, 5), false, () => thread.thread)
    expect(merged.news.map((news) => [news.thread.id, news.unread, news.roomName])).toEqual([
      [THREAD, 1, 'Ports'],
      [anId(901), 2, 'Ports'],
    ])
    expect(merged.rooms[0]?.unread).toBe(3)
  })

  it('does not count an event twice', () => {
    const once = mergeIntoLobby(lobby, added(11, 5), false, () => thread.thread)
    expect(mergeIntoLobby(once, added(11, 5), false)).toEqual(once)
  })

  it('tells nothing new about one’s own post', () => {
    expect(mergeIntoLobby(lobby, added(11, 5), true, () => thread.thread).news).toEqual(lobby.news)
  })
})
