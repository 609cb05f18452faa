import type { Language } from '../../rule.ts'
import { shapes } from '../shapes.ts'
import { ptAffiliation } from './affiliation.ts'
import { ptIdentifies } from './identifies.ts'
import { ptInstitutionalWe } from './institutional-we.ts'
import { ptOfficeWe, ptOfficeWeClasses } from './office-we.ts'
import { ptSpeakingFor } from './speaking-for.ts'
import {
  ptCancels,
  ptClasses,
  ptFirstPerson,
  ptFormsOfAddress,
  ptFunctionWords,
  ptInFirstPerson,
  ptIsFirstPersonForm,
  ptNegations,
  ptThirdPerson,
} from './words.ts'
import { ptSays } from './says.ts'

/** Portuguese, as it is written on both sides of the ocean: the plain forms. */
export const portuguese: Language = {
  code: 'pt',
  says: ptSays,
  rules: [...ptSpeakingFor, ...ptInstitutionalWe, ...ptOfficeWe, ...ptAffiliation, ...ptIdentifies],
  classes: { ...shapes, ...ptClasses, ...ptOfficeWeClasses },
  functionWords: ptFunctionWords,
  formsOfAddress: ptFormsOfAddress,
  firstPerson: ptFirstPerson,
  isFirstPersonForm: ptIsFirstPersonForm,
  thirdPerson: ptThirdPerson,
  otherSubjects: 'ele ela eles elas você vocês',
  negations: ptNegations,
  cancelsNegation: ptCancels,
  inFirstPerson: ptInFirstPerson,
}
