import type { CharterView, MyRoomView, RoomView } from '@cloakroom/contract/rooms.ts'
import { present } from '../door/present.ts'
import type { FoundRoom } from './find-room.ts'
import { hasAccepted, mayWrite } from './policy.ts'

/** What depends on who looks: their own seat and handle, and what waits for them. */
export type MyPlace = { mySeat: string | null; myHandle: string | null; accepted: number; unread: number }

export function presentMyRoom(room: FoundRoom, { mySeat, myHandle, accepted, unread }: MyPlace): MyRoomView {
  return {
    room: presentRoom(room),
    abilities: {
      moderates: room.role === 'moderator',
      writes: mayWrite(room) === 'ok' && hasAccepted(room, accepted) === 'ok',
      mySeat,
      myHandle,
      accepted,
      readsPast: room.since === 0,
    },
    unread,
  }
}

type Shown = Pick<FoundRoom, 'id' | 'name' | 'purpose' | 'state' | 'charter' | 'closesAt' | 'seq'>

export function presentRoom(room: Shown): RoomView {
  return {
    id: room.id,
    name: room.name,
    purpose: room.purpose,
    state: room.state,
    charter: presentCharter(room.charter),
    closesAt: room.closesAt && present('room', room.charter.attribution).time(room.closesAt),
    seq: room.seq,
  }
}

export function presentCharter(charter: FoundRoom['charter']): CharterView {
  return {
    version: charter.version,
    attribution: charter.attribution,
    quoting: charter.quoting,
    digest: charter.digest,
    hatCheck: charter.hatCheck,
    retentionDays: charter.retentionDays,
    past: charter.past,
    entry: charter.entry,
  }
}
