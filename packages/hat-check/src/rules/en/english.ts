import type { Language } from '../../rule.ts'
import { shapes } from '../shapes.ts'
import { enIdentifies } from './identifies.ts'
import { enOfficeVoice } from './office-voice.ts'
import { enSpeakingAs } from './speaking-as.ts'
import { enSpeakingFor } from './speaking-for.ts'
import { enAffiliation } from './affiliation.ts'
import { enInstitutionalWe } from './institutional-we.ts'
import { enBoilerplate } from './boilerplate.ts'
import { enClasses } from './classes.ts'
import {
  enCancels,
  enFirstPerson,
  enFormsOfAddress,
  enFunctionWords,
  enInFirstPerson,
  enNegations,
  enThirdPerson,
} from './words.ts'

/** English. */
export const english: Language = {
  code: 'en',
  rules: [
    ...enSpeakingFor,
    ...enSpeakingAs,
    ...enInstitutionalWe,
    ...enOfficeVoice,
    ...enAffiliation,
    ...enBoilerplate,
    ...enIdentifies,
  ],
  classes: { ...shapes, ...enClasses },
  functionWords: enFunctionWords,
  formsOfAddress: enFormsOfAddress,
  firstPerson: enFirstPerson,
  thirdPerson: enThirdPerson,
  otherSubjects: 'he she they you',
  negations: enNegations,
  cancelsNegation: enCancels,
  inFirstPerson: enInFirstPerson,
}
