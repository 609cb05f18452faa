import type { EventFrame } from '@cloakroom/contract/live.ts'

/** The channel of NOTIFY. What passes there is ids and numbers, never words. */
export const CHANNEL = 'cloakroom_live'

/** A post that was just added, as the room sees it. */
export type NewPost = Pick<Extract<EventFrame, { kind: 'post.added' }>, 'kind' | 'post'>

/**
 * What one process tells all others: a room has come to a number; somebody writes in a thread; a member has left a room or
 * the network; a session has ended.
 */
export type Notice =
  | At
  | { type: 'writing'; room: string; thread: string }
  | { type: 'gone'; room: string; member: string }
  | { type: 'ended'; member: string }
  | { type: 'signed-out'; session: string }

/** In the process that wrote it the notice brings along what there is to see; no other one is told more than the number. */
export type At = { type: 'at'; room: string; seq: number; shown?: NewPost | undefined }

export function writeNotice(notice: Notice): string {
  switch (notice.type) {
    case 'at':
      return `at:${notice.room}:${notice.seq}`
    case 'writing':
      return `writing:${notice.room}:${notice.thread}`
    case 'gone':
      return `gone:${notice.room}:${notice.member}`
    case 'ended':
      return `ended:${notice.member}`
    case 'signed-out':
      return `signed-out:${notice.session}`
  }
}

/** Null for what this version of the house does not know. */
export function readNotice(payload: string): Notice | null {
  const [type, first = '', second = ''] = payload.split(':')
  switch (type) {
    case 'at':
      return { type, room: first, seq: Number(second) }
    case 'writing':
      return { type, room: first, thread: second }
    case 'gone':
      return { type, room: first, member: second }
    case 'ended':
      return { type, member: first }
    case 'signed-out':
      return { type, session: first }
    default:
      return null
  }
}
