import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { say } from '#lib/words.ts'
import { Notice } from '#ui/notice.tsx'
import { AcceptCharter } from './accept-charter.tsx'

/** Why one does not write here now, and what can be done about it. */
export function WhySilent({ room, isClosed = false }: { room: MyRoomView; isClosed?: boolean }) {
  const { state, charter } = room.room
  if (state === 'closed') return <Notice>{say('threads.closed')}</Notice>
  if (isClosed) return <Notice>{say('threads.is-closed-why')}</Notice>
  if (room.abilities.silentUntil) return <Notice>{say('rooms.silent')}</Notice>
  if (room.abilities.accepted < charter.version) return <AcceptCharter room={room} />
  return <Notice>{say('rooms.too-few')}</Notice>
}
