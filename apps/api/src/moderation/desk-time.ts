import { nextGridTime, wordsWait } from '@cloakroom/charter/batches.ts'
import { minute } from '../posts/minute.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'

/** When something comes to the desk that is done now: where words wait, at the next full or half hour. */
export function deskTime({ charter }: Pick<RoomFacts, 'charter'>, now: Date): Date {
  return wordsWait(charter) ? nextGridTime(now) : minute(now)
}
