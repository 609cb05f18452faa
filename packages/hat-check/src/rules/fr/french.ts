import type { Language } from '../../rule.ts'
import { shapes } from '../shapes.ts'
import { frAffiliation } from './affiliation.ts'
import { frAtWork } from './at-work.ts'
import { frDebateClasses } from './debate-classes.ts'
import { frIdentifies } from './identifies.ts'
import { frInstitutionalWe } from './institutional-we.ts'
import { frMinutes, frMinutesClasses } from './minutes.ts'
import { frNotices } from './notices.ts'
import { frOfficeClasses } from './office-classes.ts'
import { frOfficeSpeaks, frOfficeSpeaksClasses } from './office-speaks.ts'
import { frOfficeWe, frOfficeWeClasses } from './office-we.ts'
import { frOfficeVoice } from './office-voice.ts'
import { frSpeakingFor } from './speaking-for.ts'
import {
  frCancels,
  frClasses,
  frFirstPerson,
  frFormsOfAddress,
  frFunctionWords,
  frInFirstPerson,
  frNegations,
  frThirdPerson,
} from './words.ts'
import { frSays } from './says.ts'

/** French. */
export const french: Language = {
  code: 'fr',
  says: frSays,
  rules: [
    ...frSpeakingFor,
    ...frInstitutionalWe,
    ...frOfficeVoice,
    ...frOfficeSpeaks,
    ...frOfficeWe,
    ...frNotices,
    ...frAtWork,
    ...frAffiliation,
    ...frIdentifies,
    ...frMinutes,
  ],
  classes: {
    ...shapes,
    ...frClasses,
    ...frDebateClasses,
    ...frOfficeClasses,
    ...frOfficeSpeaksClasses,
    ...frOfficeWeClasses,
    ...frMinutesClasses,
  },
  functionWords: frFunctionWords,
  formsOfAddress: frFormsOfAddress,
  firstPerson: frFirstPerson,
  thirdPerson: frThirdPerson,
  otherSubjects: 'il elle ils elles on vous',
  negations: frNegations,
  cancelsNegation: frCancels,
  inFirstPerson: frInFirstPerson,
}
