import type { Tx } from '@cloakroom/database/as-member.ts'
import { members } from '@cloakroom/database/schema/members.ts'
import { joinRequests } from '@cloakroom/database/schema/rooms.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { FoundRoom } from '../rooms/find-room.ts'

export type RequestState = 'open' | 'accepted' | 'declined'

const REQUEST = {
  id: joinRequests.id,
  memberId: joinRequests.memberId,
  words: joinRequests.words,
  state: joinRequests.state,
  askedOn: joinRequests.askedOn,
  member: {
    id: members.id,
    personalName: members.personalName,
    languages: members.languages,
    fields: members.fields,
  },
}

function select(tx: Tx) {
  return tx.select(REQUEST).from(joinRequests).innerJoin(members, eq(members.id, joinRequests.memberId))
}

export type FoundRequest = Awaited<ReturnType<typeof select>>[number]

/** Who waits to be let in, the first first. The room was found for one of its moderators. */
export function findRequests(tx: Tx, room: FoundRoom): Promise<FoundRequest[]> {
  return select(tx)
    .where(and(eq(joinRequests.roomId, room.id), eq(joinRequests.state, 'open')))
    .orderBy(asc(joinRequests.askedOn), asc(joinRequests.id))
}

/** Whether one can ask to be let in. */
export function takesRequests({ state, charter }: Pick<FoundRoom, 'state' | 'charter'>): boolean {
  return state === 'open' && charter.entry === 'request'
}

/** How many wait to be let in, where that can be asked for. */
export async function countRequests(tx: Tx, room: FoundRoom): Promise<number> {
  if (!takesRequests(room)) return 0
  return tx.$count(joinRequests, and(eq(joinRequests.roomId, room.id), eq(joinRequests.state, 'open')))
}

/** Which requests wait in these rooms, and since which day. */
export function findOpenRequests(tx: Tx, roomIds: readonly string[]) {
  const { roomId, id, askedOn, state } = joinRequests
  return tx
    .select({ roomId, id, askedOn })
    .from(joinRequests)
    .where(and(inArray(roomId, [...roomIds]), eq(state, 'open')))
}

/** A request into this room, answered or not. */
export async function findRequest(tx: Tx, room: FoundRoom, requestId: string): Promise<FoundRequest> {
  const [found] = await select(tx).where(and(eq(joinRequests.roomId, room.id), eq(joinRequests.id, requestId)))
  if (!found) throw new Refusal('not_found')
  return found
}

/** What has become of the viewer's own requests, by room: one that waits counts before those that were answered. */
export async function findMyRequests(tx: Tx, { memberId }: Viewer): Promise<Map<string, RequestState>> {
  const found = await tx
    .select({ roomId: joinRequests.roomId, state: joinRequests.state, askedOn: joinRequests.askedOn })
    .from(joinRequests)
    .where(eq(joinRequests.memberId, memberId))
    .orderBy(asc(joinRequests.askedOn))
  const mine = new Map<string, RequestState>()
  for (const { roomId, state } of found) if (mine.get(roomId) !== 'open') mine.set(roomId, state)
  return mine
}
