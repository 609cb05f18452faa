import type { Language } from '../../rule.ts'
import { shapes } from '../shapes.ts'
import { esAffiliation } from './affiliation.ts'
import { esAtWork } from './at-work.ts'
import { esDebateClasses } from './debate-classes.ts'
import { esIdentifies } from './identifies.ts'
import { esInstitutionalWe } from './institutional-we.ts'
import { esMinutes, esMinutesClasses } from './minutes.ts'
import { esNotices } from './notices.ts'
import { esOfficeClasses } from './office-classes.ts'
import { esOfficeSpeaks, esOfficeSpeaksClasses } from './office-speaks.ts'
import { esOfficeWe, esOfficeWeClasses } from './office-we.ts'
import { esOfficeVoice } from './office-voice.ts'
import { esSpeakingFor } from './speaking-for.ts'
import {
  esCancels,
  esClasses,
  esFirstPerson,
  esFormsOfAddress,
  esFunctionWords,
  esInFirstPerson,
  esIsFirstPersonForm,
  esNegations,
  esThirdPerson,
} from './words.ts'
import { esSays } from './says.ts'

/** Spanish. */
export const spanish: Language = {
  code: 'es',
  says: esSays,
  rules: [
    ...esSpeakingFor,
    ...esInstitutionalWe,
    ...esOfficeVoice,
    ...esOfficeSpeaks,
    ...esOfficeWe,
    ...esNotices,
    ...esAtWork,
    ...esAffiliation,
    ...esIdentifies,
    ...esMinutes,
  ],
  classes: {
    ...shapes,
    ...esClasses,
    ...esDebateClasses,
    ...esOfficeClasses,
    ...esOfficeSpeaksClasses,
    ...esOfficeWeClasses,
    ...esMinutesClasses,
  },
  functionWords: esFunctionWords,
  formsOfAddress: esFormsOfAddress,
  firstPerson: esFirstPerson,
  isFirstPersonForm: esIsFirstPersonForm,
  thirdPerson: esThirdPerson,
  otherSubjects: 'él ella ellos ellas usted ustedes vosotros',
  negations: esNegations,
  cancelsNegation: esCancels,
  inFirstPerson: esInFirstPerson,
}
