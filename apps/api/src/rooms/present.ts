import type { CharterView, MyRoomView, RoomRules, RoomView } from '@cloakroom/contract/rooms.ts'
import { present } from '../door/present.ts'
import type { FoundRoom } from './find-room.ts'
import { hasAccepted, mayWrite } from './policy.ts'

/** What depends on who looks: their own seat and handle, and what waits for them. */
export type MyPlace = {
  mySeat: string | null
  myHandle: string | null
  accepted: number
  unread: number
  silentUntil: Date | null
}

export function presentMyRoom(room: FoundRoom, mine: MyPlace): MyRoomView {
  const { mySeat, myHandle, accepted, unread, silentUntil } = mine
  return {
    room: presentRoom(room),
    abilities: {
      moderates: room.role === 'moderator',
      isRapporteur: room.role === 'rapporteur',
      writes: silentUntil === null && mayWrite(room) === 'ok' && hasAccepted(room, accepted) === 'ok',
      silentUntil: silentUntil && present('room', room.charter.attribution).time(silentUntil),
      mySeat,
      myHandle,
      accepted,
      readsPast: room.since === 0,
    },
    unread,
  }
}

type Shown = Pick<FoundRoom, 'id' | 'name' | 'purpose' | 'state' | 'charter' | 'closesAt' | 'rules' | 'seq'>

export function presentRoom(room: Shown): RoomView {
  return {
    id: room.id,
    name: room.name,
    purpose: room.purpose,
    state: room.state,
    charter: presentCharter(room.charter),
    closesAt: room.closesAt && present('room', room.charter.attribution).time(room.closesAt),
    rules: presentRules(room.rules),
    seq: room.seq,
  }
}

export function presentRules({ slowMinutes, firstPosts }: FoundRoom['rules']): RoomRules {
  return { slowMinutes, firstPosts }
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
