import type { CharterView, MyRoomView, RoomView } from '@cloakroom/contract/rooms.ts'
import type { FoundRoom } from './find-room.ts'
import { mayWrite } from './policy.ts'

/** What depends on who looks: their own seat and handle, and what waits for them. */
export type MyPlace = { mySeat: string | null; myHandle: string | null; unread: number }

export function presentMyRoom(room: FoundRoom, { mySeat, myHandle, unread }: MyPlace): MyRoomView {
  return {
    room: presentRoom(room),
    abilities: {
      moderates: room.role === 'moderator',
      writes: mayWrite(room) === 'ok',
      mySeat,
      myHandle,
    },
    unread,
  }
}

export function presentRoom(room: Omit<FoundRoom, 'role' | 'activeSeats' | 'wrapped' | 'peopleVersion'>): RoomView {
  return {
    id: room.id,
    name: room.name,
    purpose: room.purpose,
    state: room.state,
    charter: presentCharter(room.charter),
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
  }
}
