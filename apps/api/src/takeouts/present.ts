import type { TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { forOutside } from '../door/for-outside.ts'
import { present } from '../door/present.ts'

/** Words of a post as they leave the room: without the names of those who are or were in it, without a day. */
export function presentTakeout(words: string, at: Date, names: string[]): TakeoutView {
  return { words: forOutside(words, names), speaker: 'a participant', month: present('take-out').time(at) }
}
