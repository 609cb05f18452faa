import type { Tx } from '@cloakroom/database/as-member.ts'
import type { PersonalSpeech } from '@cloakroom/hat-check/personal-speech.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import { forOutside } from '../door/for-outside.ts'
import { withoutNamesAsRead } from '../posts/words-of-passage.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findNamesToLeaveOut } from '../takeouts/find-names-to-leave-out.ts'

/** Words as they would stand in another room: as a take-out carries them, without the names and seats of this one. */
export async function carriedWords(tx: Tx, room: RoomFacts, words: string): Promise<string> {
  const names = await findNamesToLeaveOut(tx, room, words)
  return withoutNamesAsRead(forOutside(words, names), names)
}

/** They were checked when they were written, at least as strictly: what was left out of them makes no hat of them now. */
export function screenedBefore(words: string, as: 'post' | 'title'): PersonalSpeech {
  return demandPersonalSpeech(words, { as, where: 'params/carriageId', strictness: 'advise' })
}
