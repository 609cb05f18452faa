import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { Verdict } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/**
 * What a thread is about is said by whoever began it, and by moderators. Where words wait without a time, by moderators alone: a change is seen at once, and
 * would tell when somebody of few was there.
 */
export function mayChooseTopics(
  room: Pick<RoomFacts, 'role'> & { charter: Pick<RoomFacts['charter'], 'attribution'> },
  hasBegunIt: boolean,
): Verdict {
  if (room.role === 'moderator') return 'ok'
  return hasBegunIt && !wordsWait(room.charter) ? 'ok' : 'thread.not_yours'
}
