import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { say } from '#lib/words.ts'
import { Notice } from '#ui/notice.tsx'
import { AcceptCharter } from './accept-charter.tsx'

/** Why one does not write here now, and what can be done about it. */
export function WhySilent({ room }: { room: MyRoomView }) {
  const { state, charter } = room.room
  if (state === 'closed') return <Notice>{say('threads.closed')}</Notice>
  if (room.abilities.accepted < charter.version) return <AcceptCharter room={room} />
  return <Notice>{say('rooms.too-few')}</Notice>
}
