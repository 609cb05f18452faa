import type { ServerFrame } from '@cloakroom/contract/live.ts'

/** What the hub asks of the slices: who may watch, what happened, and who still may. Passed in; the hub knows no table. */
export type HubSources = {
  /** The room's latest number, and the one from which on this member reads; null if they may not enter it. */
  findSeq: (memberId: string, roomId: string) => Promise<{ seq: number; since: number } | null>
  /** The room's latest number, for its frames. */
  latestSeq: (roomId: string) => Promise<number>
  /** Frames of the events after `since` up to `until`, rendered from the rows as they are now; null if they hold something that not all members read. */
  frames: (roomId: string, since: number, until: number) => Promise<ServerFrame[] | null>
  /** Of each of these rooms that is there: its latest number, and who may enter it. */
  standings: (roomIds: string[]) => Promise<Map<string, { seq: number; members: Set<string> }>>
  /** Those of these sessions that are alive. */
  liveSessions: (hashes: string[]) => Promise<Set<string>>
  /** Whether it failed only because the database was away. */
  isAway: (error: unknown) => boolean
}
