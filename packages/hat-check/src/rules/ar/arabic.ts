import type { Language } from '../../rule.ts'
import { shapes } from '../shapes.ts'
import { arAffiliation } from './affiliation.ts'
import { arIdentifies } from './identifies.ts'
import { arInstitutionalWe } from './institutional-we.ts'
import { arSpeakingFor } from './speaking-for.ts'
import {
  arCancels,
  arClasses,
  arFirstPerson,
  arFormsOfAddress,
  arFunctionWords,
  arNegations,
  arThirdPerson,
} from './words.ts'
import { arSays } from './says.ts'

/** Arabic, as it is written in formal prose: the plain forms. */
export const arabic: Language = {
  code: 'ar',
  says: arSays,
  rules: [...arSpeakingFor, ...arInstitutionalWe, ...arAffiliation, ...arIdentifies],
  classes: { ...shapes, ...arClasses },
  functionWords: arFunctionWords,
  formsOfAddress: arFormsOfAddress,
  firstPerson: arFirstPerson,
  thirdPerson: arThirdPerson,
  otherSubjects: 'هو هي هم هن أنت أنتم',
  negations: arNegations,
  cancelsNegation: arCancels,
  inFirstPerson: () => null,
}
