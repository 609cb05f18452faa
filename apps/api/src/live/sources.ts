import type { EventFrame, ServerFrame } from '@cloakroom/contract/live.ts'
import { asRoom, asStranger, readAsMember, setting, type Tx } from '@cloakroom/database/as-member.ts'
import type { Pool, QueryResult } from 'pg'
import type { House } from '../house.ts'
import { isAway } from '../http/problem.ts'
import { findPosts, findPostsOfEvents } from '../posts/find-post.ts'
import { presentPosts } from '../posts/present-post.ts'
import { isKeptFromSome } from '../posts/is-kept-from-some.ts'
import { findRoomItself } from '../rooms/find-room-itself.ts'
import { presentCharter, presentRoom, presentRules } from '../rooms/present.ts'
import { findThreadsItself } from '../threads/find-thread.ts'
import { presentThread } from '../threads/present-thread.ts'
import type { HubSources } from './hub-sources.ts'

const ROOMS_AT_ONCE = 100

type EventRow = { seq: string; kind: EventFrame['kind']; subject: string }

/** What the hub asks, answered by the slices' own finds and presenters: one shape and one way to it, by HTTP or live. */
export function liveSources(house: House): HubSources {
  const { pool } = house.web
  return {
    findSeq: (memberId, roomId) => readAsMember(pool, memberId, (tx) => findSeq(tx, memberId, roomId)),
    latestSeq: (roomId) => asRoom(pool, roomId, async (tx) => (await findRoomItself(tx, roomId)).seq),
    frames: (roomId, since, until) => asRoom(pool, roomId, (tx) => frames(house, tx, roomId, since, until)),
    standings: (roomIds) => standings(pool, roomIds),
    liveSessions: (hashes) => asStranger(pool, (tx) => liveSessions(tx, hashes, house.now())),
    isAway,
  }
}

async function findSeq(tx: Tx, memberId: string, roomId: string): ReturnType<HubSources['findSeq']> {
  const { rows } = await tx.$client.query<{ seq: string; since_seq: string }>({
    name: 'find-seq',
    text: `select r.seq, m.since_seq from rooms r join memberships m on m.room_id = r.id and m.member_id = $1::uuid and m.state = 'active'
      where r.id = $2::uuid`,
    values: [memberId, roomId],
  })
  return rows[0] ? { seq: Number(rows[0].seq), since: Number(rows[0].since_seq) } : null
}

/** Every event in order, with what it is about as that is now. A post that was withdrawn since shows as withdrawn, whatever the event was. */
async function frames(
  house: House,
  tx: Tx,
  roomId: string,
  since: number,
  until: number,
): Promise<ServerFrame[] | null> {
  if (since >= until) return []
  const [events, room, said] = await Promise.all([
    findEvents(tx, roomId, since, until),
    findRoomItself(tx, roomId),
    findPostsOfEvents(tx, roomId, since, until),
  ])
  if (await isKeptFromSome(tx, room, since, until)) return null
  const threads = await findThreadsItself(tx, roomId, subjects(events))
  const firstPostIds = [...threads.values()].flatMap(({ firstPostId }) => firstPostId ?? [])
  const facts = [...said, ...(await findPosts(tx, roomId, firstPostIds))]
  const posts = new Map((await presentPosts(tx, house.keys, room, facts)).map((view) => [view.id, view]))
  const threadOf = (postId: string) => said.find(({ id }) => id === postId)?.threadId ?? postId
  return events.map(({ seq, kind, subject }): EventFrame => {
    const numbered = { type: 'event', room: roomId, seq: Number(seq) } as const
    if (kind === 'charter.amended') return { ...numbered, kind, charter: presentCharter(room.charter) }
    if (kind === 'rules.amended') return { ...numbered, kind, rules: presentRules(room.rules) }
    if (kind === 'note.changed') return { ...numbered, kind, noteId: subject }
    if (kind === 'room.closed' || kind === 'closing.announced' || kind === 'closing.called_off')
      return { ...numbered, kind, now: presentRoom(room) }
    if (kind === 'poll.opened' || kind === 'poll.changed' || kind === 'poll.closed')
      return { ...numbered, kind, threadId: threadOf(subject) }
    if (kind === 'thread.started' || kind === 'thread.amended' || kind === 'thread.rearranged') {
      const thread = threads.get(subject)
      if (!thread) throw new Error(`event ${seq} is about a thread that is not there`)
      const shown = presentThread(room, thread)
      if (kind !== 'thread.started') return { ...numbered, kind, thread: shown }
      const first = posts.get(thread.firstPostId ?? '')
      // All its posts are in another thread by now: it is read again, and leads there.
      return first
        ? { ...numbered, kind, thread: shown, post: first }
        : { ...numbered, kind: 'thread.rearranged', thread: shown }
    }
    const post = posts.get(subject)
    if (!post) throw new Error(`event ${seq} is about a post that is not there`)
    return { ...numbered, kind, post }
  })
}

async function findEvents(tx: Tx, roomId: string, since: number, until: number): Promise<EventRow[]> {
  const { rows } = await tx.$client.query<EventRow>({
    name: 'events',
    text: 'select seq, kind, subject from room_events where room_id = $1::uuid and seq > $2 and seq <= $3 order by seq',
    values: [roomId, since, until],
  })
  return rows
}

/** What the events on threads are about. */
function subjects(events: EventRow[]): string[] {
  return events.filter(({ kind }) => kind.startsWith('thread.')).map(({ subject }) => subject)
}

/** Each room is read as itself. On a pipelined connection a hundred of them are one trip. */
async function standings(pool: Pool, roomIds: string[]): ReturnType<HubSources['standings']> {
  const found = new Map<string, { seq: number; members: Set<string> }>()
  for (let at = 0; at < roomIds.length; at += ROOMS_AT_ONCE)
    await asStranger(pool, async (tx) => {
      const asked = roomIds.slice(at, at + ROOMS_AT_ONCE).map(async (roomId) => {
        const [, { rows }] = await Promise.all([tx.$client.query(setting('room', roomId)), standing(tx, roomId)])
        for (const { seq, members } of rows) found.set(roomId, { seq: Number(seq), members: new Set(members) })
      })
      await Promise.all(asked)
    })
  return found
}

function standing(tx: Tx, roomId: string): Promise<QueryResult<{ seq: string; members: string[] }>> {
  return tx.$client.query({
    name: 'standing',
    text: `select seq, array(select member_id::text from memberships where room_id = $1::uuid and state = 'active') as members
      from rooms where id = $1::uuid`,
    values: [roomId],
  })
}

async function liveSessions(tx: Tx, hashes: string[], now: Date): Promise<Set<string>> {
  const { rows } = await tx.$client.query<{ id_hash: string }>({
    name: 'live-sessions',
    text: `select s.id_hash from sessions s join members m on m.id = s.member_id and m.state = 'active'
      where s.id_hash = any($1) and s.expires_at > $2`,
    values: [hashes, now],
  })
  return new Set(rows.map((row) => row.id_hash))
}
