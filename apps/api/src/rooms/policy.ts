import type { Verdict } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { FoundRoom } from './find-room.ts'

/** Below this many seats a guess at who wrote an unattributed post is too good. */
const SEATS_TO_HIDE_AMONG = 8

/** Stewards open rooms, and members who were given the right. */
export function mayOpenRoom(viewer: Pick<Viewer, 'isSteward' | 'opensRooms'>): Verdict {
  return viewer.isSteward || viewer.opensRooms ? 'ok' : 'not_found'
}

/** In an open room its members write; where nobody is attributed, only once there are enough to hide among. */
export function mayWrite(room: Pick<FoundRoom, 'state' | 'activeSeats'> & { charter: Attributed }): Verdict {
  if (room.state === 'closed') return 'room.closed'
  return hasEnoughSeats(room) ? 'ok' : 'room.too_few_seats'
}

/** Whoever writes has accepted the charter that stands. */
export function hasAccepted(
  room: Pick<FoundRoom, 'state'> & { charter: Pick<FoundRoom['charter'], 'version'> },
  accepted: number,
): Verdict {
  return room.state === 'closed' || accepted === room.charter.version ? 'ok' : 'charter.not_accepted'
}

/** A version is accepted by whoever has read the one that stands. */
export function mayAccept(
  room: Pick<FoundRoom, 'state'> & { charter: Pick<FoundRoom['charter'], 'version'> },
  version: number,
): Verdict {
  return mayAmendCharter(room, version)
}

/** An unattributed room hides a speaker only among enough others. */
export function hasEnoughSeats(room: Pick<FoundRoom, 'activeSeats'> & { charter: Attributed }): boolean {
  return room.charter.attribution !== 'unattributed' || (room.activeSeats ?? 0) >= SEATS_TO_HIDE_AMONG
}

/** A closed room stays as it is. */
export function mayChange(room: Pick<FoundRoom, 'state'>): Verdict {
  return room.state === 'closed' ? 'room.closed' : 'ok'
}

/** A charter is amended by whoever has read the version that stands. */
export function mayAmendCharter(
  room: Pick<FoundRoom, 'state'> & { charter: Pick<FoundRoom['charter'], 'version'> },
  replaces: number,
): Verdict {
  if (room.state === 'closed') return 'room.closed'
  return room.charter.version === replaces ? 'ok' : 'charter.outdated'
}

/** A room is closed for good by whoever gives its name, so that no slip of the finger burns a key. */
export function mayClose(room: Pick<FoundRoom, 'state' | 'name'>, name: string): Verdict {
  if (room.state === 'closed') return 'room.closed'
  return room.name === name.trim().normalize('NFC') ? 'ok' : 'room.name_differs'
}

/** A closing is announced once, by whoever gives the name of the room; another day takes calling it off. */
export function mayAnnounceClosing(room: Pick<FoundRoom, 'state' | 'name' | 'closesAt'>, name: string): Verdict {
  return room.state === 'open' && room.closesAt ? 'room.closing_announced' : mayClose(room, name)
}

/** What was announced can be called off as long as the room is open. */
export function mayCallOffClosing(room: Pick<FoundRoom, 'state' | 'closesAt'>): Verdict {
  if (room.state === 'closed') return 'room.closed'
  return room.closesAt ? 'ok' : 'room.closing_not_announced'
}

/** An open room keeps at least one moderator; in a closed one there is nothing left to keep. */
export function mayGo(room: Pick<FoundRoom, 'state'>, role: FoundRoom['role'], moderators: number): Verdict {
  return room.state === 'open' && role === 'moderator' && moderators < 2 ? 'room.last_moderator' : 'ok'
}

type NewRole = { by: FoundRoom['role']; isOwn: boolean; from: FoundRoom['role']; to: FoundRoom['role'] }

/**
 * A moderator may make others moderators or rapporteurs; the last moderator stays. Where none is left, because a membership of the network ended,
 * anybody in the room may take it up: a room that nobody can close keeps its key for ever.
 */
export function mayAmendRole(
  room: Pick<FoundRoom, 'state'>,
  { by, isOwn, from, to }: NewRole,
  moderators: number,
): Verdict {
  const takesUp = moderators === 0 && isOwn && to === 'moderator'
  if (by !== 'moderator' && !takesUp) return 'not_found'
  if (room.state === 'closed') return 'room.closed'
  return to === 'moderator' ? 'ok' : mayGo(room, from, moderators)
}

/** A room is handed over to somebody else in it. */
export function mayHandOver(room: Pick<FoundRoom, 'state'>, isOwn: boolean): Verdict {
  if (room.state === 'closed') return 'room.closed'
  return isOwn ? 'room.yours_already' : 'ok'
}

type Attributed = Pick<FoundRoom['charter'], 'attribution'>
