import { randomUUID } from 'node:crypto'
import { ServerFrame } from '@cloakroom/contract/live.ts'
import { type Hub, openHub } from './hub.ts'
import type { HubSources } from './hub-sources.ts'
import type { Listener } from './listener.ts'

export const room: string = randomUUID()
const ana: string = randomUUID()
export const ben: string = randomUUID()

/** A house in a few variables: who is in the room, at which number it is, and what goes wrong. */
export function aTinyHouse(at = 0) {
  const state = {
    at,
    /** From which number on its members read. */
    since: 0,
    members: new Set([ana, ben]),
    sessions: null as Set<string> | null,
    bad: new Set<number>(),
    isAway: false,
    words: 'A post.',
    asked: { findSeq: 0, frames: 0, standings: 0 },
    /** What is asked waits here, when there is something to wait for. */
    gate: Promise.resolve(),
  }
  const away = new Error('away')
  const answer = async <T>(work: () => T): Promise<T> => {
    const { gate } = state
    await gate
    if (state.isAway) throw away
    return work()
  }
  const sources: HubSources = {
    isAway: (error) => error === away,
    findSeq: (memberId) => {
      const isIn = state.members.has(memberId)
      return answer(() => {
        state.asked.findSeq++
        return isIn ? { seq: state.at, since: state.since } : null
      })
    },
    latestSeq: () => answer(() => state.at),
    frames: (_, since, until) =>
      answer(() => {
        state.asked.frames++
        return Array.from({ length: until - since }, (__, n) => {
          if (state.bad.has(since + n + 1)) throw new Error('cannot be shown')
          return event(since + n + 1, state.words)
        })
      }),
    standings: (roomIds) => {
      const standing = { seq: state.at, members: new Set(state.members) }
      return answer(() => {
        state.asked.standings++
        return new Map(roomIds.map((id) => [id, standing]))
      })
    },
    liveSessions: (hashes) => {
      const alive = new Set(state.sessions ?? hashes)
      return answer(() => alive)
    },
  }
  const bugs: unknown[] = []
  const hub = openHub(sources, (error) => bugs.push(error))
  return { state, hub, bugs }
}

const post = { id: randomUUID(), threadId: randomUUID(), parentId: null, number: 1, depth: 0, at: '2026-01' }

export function event(seq: number, markdown: string): Extract<ServerFrame, { kind: 'post.added' }> {
  const standing = {
    by: { kind: 'participant' as const },
    quotes: [],
    attachments: [],
    editedAt: null,
    mayBeTakenOut: true,
    mark: null,
    quoting: 'free' as const,
  }
  return { type: 'event', room, seq, kind: 'post.added', post: { state: 'standing', ...post, ...standing, markdown } }
}

/** Somebody's socket, as the hub sees it, and what came to it. */
export function aListener(hub: Hub, memberId = ana) {
  const frames: ServerFrame[] = []
  const closed: string[] = []
  const listener: Listener = {
    memberId,
    sessionHash: `session of ${memberId}`,
    send: (bytes) => void frames.push(ServerFrame.parse(JSON.parse(bytes.toString()))),
    close: (reason) => void closed.push(reason),
  }
  hub.add(listener)
  const seqs = () => frames.flatMap((frame) => (frame.type === 'event' ? [frame.seq] : []))
  return { listener, frames, closed, seqs, types: () => frames.map(({ type }) => type) }
}
