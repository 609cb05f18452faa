import type { JoinRequestView, OpenRoomView } from '@cloakroom/contract/join-requests.ts'
import { present } from '../door/present.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { presentCharter } from '../rooms/present.ts'
import { presentMember } from '../rooms/present-people.ts'
import type { FoundRequest, RequestState } from './find-request.ts'
import type { findOpenRoom } from './find-open-rooms.ts'

/** Enough to decide, and nobody named: not who moderates, not who or how many are in. */
export function presentOpenRoom(room: Awaited<ReturnType<typeof findOpenRoom>>): OpenRoomView {
  const { attribution, quoting, digest, past, entry } = room
  const terms = { attribution, quoting, digest, hatCheck: room.hat_check, retentionDays: room.retention_days }
  return {
    roomId: room.room_id,
    name: room.name,
    purpose: room.purpose,
    charter: presentCharter({ version: room.version, ...terms, past, entry }),
  }
}

export function presentMyRequest(state: RequestState | null) {
  return state === 'open' ? 'waiting' : state
}

export function presentJoinRequest(
  { charter }: Pick<FoundRoom, 'charter'>,
  { id, member, words, askedOn }: FoundRequest,
): JoinRequestView {
  const { day } = present('room-desk', charter.attribution)
  return { id, member: presentMember(member), words, askedAt: day(askedOn) }
}
