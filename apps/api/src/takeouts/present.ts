import type { TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { forOutside, forOutsideWithoutInstitutions, maskedBetween } from '../door/for-outside.ts'
import { present } from '../door/present.ts'
import { takeoutForms } from './takeout-forms.ts'

type Masks = { names: string[]; keepInstitutions: boolean }

/** Words of a post as they leave the room: without the names of those who are or were in it, without a day. */
export function presentTakeout(said: string, at: Date, { names, keepInstitutions }: Masks): TakeoutView {
  const words = (keepInstitutions ? forOutside : forOutsideWithoutInstitutions)(said, names)
  const month = present('take-out').time(at)
  return {
    words,
    speaker: 'a participant',
    month,
    masked: maskedBetween(said, words),
    forms: takeoutForms(words, month),
  }
}
