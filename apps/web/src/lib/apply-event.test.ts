import type { EventFrame } from '@cloakroom/contract/live.ts'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, it } from 'vitest'
import { anId, aPost, somePages } from './a-post.ts'
import { applyEvent } from './apply-event.ts'
import { keys } from './query-keys.ts'
import type { ThreadPages } from './thread-pages.ts'
import { loadedPosts } from './thread-pages.ts'

const ROOM = anId(800)
const THREAD = anId(900)
const THERE = anId(901)
const quote = {
  state: 'standing',
  postId: anId(2),
  threadId: THREAD,
  passage: 'words of 2',
  by: { kind: 'participant' },
  isAsWritten: true,
} as const

let client: QueryClient
beforeEach(() => {
  client = new QueryClient()
  client.setQueryData(keys.posts(ROOM, THREAD), somePages([[aPost(1, null, 0), aPost(2, 1, 1), aPost(3, null, 0)]]))
  const elsewhere = { ...aPost(9, null, 0, { quotes: [quote] }), threadId: THERE }
  client.setQueryData(keys.posts(ROOM, THERE), somePages([[elsewhere]]))
})

const event = { type: 'event', room: ROOM, seq: 11 } as const
const posts = (threadId = THREAD) =>
  loadedPosts(client.getQueryData<ThreadPages>(keys.posts(ROOM, threadId))?.pages ?? [])
const numbers = () => posts().map((post) => post.number)

it('puts a new post where it belongs, however often it is told', () => {
  const frame: EventFrame = { ...event, kind: 'post.added', post: aPost(4, 1, 1) }
  applyEvent(client, frame)
  applyEvent(client, frame)
  expect(numbers()).toEqual([1, 2, 4, 3])
})

it('takes a post out of what lies at the desk, and leaves that alone otherwise: what is stale stays so', async () => {
  const held = (number: number) => ({ id: anId(number) })
  client.setQueryData(keys.heldByMe(ROOM), [held(4), held(7)])
  await client.invalidateQueries({ queryKey: keys.heldByMe(ROOM) })
  applyEvent(client, { ...event, kind: 'post.added', post: aPost(5, 1, 1) })
  expect(client.getQueryState(keys.heldByMe(ROOM))?.isInvalidated).toBe(true)
  applyEvent(client, { ...event, kind: 'post.added', post: aPost(4, 1, 1) })
  expect(client.getQueryData(keys.heldByMe(ROOM))).toEqual([held(7)])
})

it('exchanges an edited post in its place', () => {
  applyEvent(client, { ...event, kind: 'post.edited', post: aPost(2, 1, 1, { markdown: 'other words' }) })
  expect(posts()[1]).toMatchObject({ number: 2, markdown: 'other words' })
  expect(numbers()).toEqual([1, 2, 3])
})

it('withdraws a post with every quote of it, in other threads of the room too', () => {
  const { id, threadId, parentId, number, depth, at } = aPost(2, 1, 1)
  const post = { state: 'withdrawn', by: 'writer', id, threadId, parentId, number, depth, at } as const
  applyEvent(client, { ...event, kind: 'post.withdrawn', post })
  expect(posts()[1]).toEqual(post)
  expect(posts(THERE)[0]).toMatchObject({ quotes: [{ state: 'withdrawn' }] })
  expect(JSON.stringify([...posts(), ...posts(THERE)])).not.toContain('words of 2')
})

it('keeps other rooms as they are', () => {
  const before = posts()
  applyEvent(client, { ...event, room: anId(801), kind: 'post.edited', post: aPost(2, 1, 1, { markdown: 'x' }) })
  expect(posts()).toEqual(before)
})

it('reads everything of a closed room again: its key is burnt, and no name may stay on the page', () => {
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
  const now = {
    id: ROOM,
    name: 'Ports',
    purpose: '',
    state: 'closed',
    charter,
    closesAt: null,
    rules: { slowMinutes: 0, firstPosts: 0 },
    seq: 11,
  } as const
  client.setQueryData(keys.seats(ROOM), { kind: 'named', people: [] })
  applyEvent(client, { ...event, kind: 'room.closed', now })
  expect(client.getQueryState(keys.posts(ROOM, THREAD))?.isInvalidated).toBe(true)
  expect(client.getQueryData(keys.seats(ROOM))).toBeUndefined()
})

it('asks what the polls of a room are now, and of its posts nothing', () => {
  const polls = [...keys.polls(ROOM), THREAD]
  const others = [...keys.polls(anId(801)), THREAD]
  for (const key of [polls, others, keys.thread(ROOM, THREAD)]) client.setQueryData(key, {})
  applyEvent(client, { ...event, kind: 'poll.closed', threadId: THREAD })
  const isStale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated
  expect([polls, keys.thread(ROOM, THREAD)].map(isStale)).toEqual([true, true])
  expect([others, keys.posts(ROOM, THREAD)].map(isStale)).toEqual([false, false])
})

it('reads a thread anew from which posts have gone, and knows what is closed from what the room says', async () => {
  const thread = {
    id: THREAD,
    roomId: ROOM,
    title: 'Ports',
    topics: [],
    postCount: 1,
    polls: 0,
    latestAt: '2026-09-15T09:14Z',
    isPinned: false,
    isClosed: true,
    movedTo: null,
  }
  client.setQueryData(keys.thread(ROOM, THREAD), { thread: { ...thread, postCount: 3 }, unread: 0 })
  applyEvent(client, { ...event, kind: 'thread.amended', thread })
  expect(numbers()).toEqual([1, 2, 3])
  expect(client.getQueryState(keys.thread(ROOM, THREAD))?.isInvalidated).toBe(true)
  applyEvent(client, { ...event, kind: 'thread.rearranged', thread })
  expect(numbers()).toEqual([])
  expect(posts(THERE)).not.toEqual([])
})
