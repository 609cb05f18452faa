import type { ElsewhereView } from '@cloakroom/contract/quotes.ts'
import { forOutside, forOutsideWithoutInstitutions, maskedBetween } from '../door/for-outside.ts'
import { present } from '../door/present.ts'

type Masks = { names: string[]; keepInstitutions: boolean }

/** Words of a post as they stand in another room: the words and a month; nobody, no room, no link. */
export function presentElsewhere(said: string, at: Date, { names, keepInstitutions }: Masks): ElsewhereView {
  const words = (keepInstitutions ? forOutside : forOutsideWithoutInstitutions)(said, names)
  return { words, month: present('other-room').time(at), masked: maskedBetween(said, words) }
}
