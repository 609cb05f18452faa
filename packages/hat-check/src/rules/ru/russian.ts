import type { Language } from '../../rule.ts'
import { shapes } from '../shapes.ts'
import { ruAffiliation } from './affiliation.ts'
import { ruIdentifies } from './identifies.ts'
import { ruInstitutionalWe } from './institutional-we.ts'
import { ruSpeakingFor } from './speaking-for.ts'
import {
  ruCancels,
  ruClasses,
  ruFirstPerson,
  ruFormsOfAddress,
  ruFunctionWords,
  ruInFirstPerson,
  ruNegations,
  ruThirdPerson,
} from './words.ts'
import { ruSays } from './says.ts'

/** Russian: the plain forms. */
export const russian: Language = {
  code: 'ru',
  says: ruSays,
  rules: [...ruSpeakingFor, ...ruInstitutionalWe, ...ruAffiliation, ...ruIdentifies],
  classes: { ...shapes, ...ruClasses },
  functionWords: ruFunctionWords,
  formsOfAddress: ruFormsOfAddress,
  firstPerson: ruFirstPerson,
  thirdPerson: ruThirdPerson,
  otherSubjects: 'он она они вы',
  negations: ruNegations,
  cancelsNegation: ruCancels,
  inFirstPerson: ruInFirstPerson,
}
