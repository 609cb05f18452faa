import type { Language } from '../../rule.ts'
import { shapes } from '../shapes.ts'
import { enIdentifies } from './identifies.ts'
import { enCompanyVoice } from './company-voice.ts'
import { enCues } from './cues.ts'
import { enIntroductions } from './introductions.ts'
import { enNotices } from './notices.ts'
import { enOfficeActs } from './office-acts.ts'
import { enBodyClasses } from './body-classes.ts'
import { enOfficeSpeaks, enOfficeSpeaksClasses } from './office-speaks.ts'
import { enOfficeClasses } from './office-classes.ts'
import { enOurDoing, enOurDoingClasses } from './our-doing.ts'
import { enPresidingClasses } from './presiding-classes.ts'
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
import { enSays } from './says.ts'

/** English. */
export const english: Language = {
  code: 'en',
  says: enSays,
  rules: [
    ...enSpeakingFor,
    ...enSpeakingAs,
    ...enInstitutionalWe,
    ...enCompanyVoice,
    ...enNotices,
    ...enOfficeActs,
    ...enOfficeSpeaks,
    ...enOurDoing,
    ...enAffiliation,
    ...enIntroductions,
    ...enCues,
    ...enBoilerplate,
    ...enIdentifies,
  ],
  classes: {
    ...shapes,
    ...enClasses,
    ...enOfficeClasses,
    ...enPresidingClasses,
    ...enBodyClasses,
    ...enOfficeSpeaksClasses,
    ...enOurDoingClasses,
  },
  functionWords: enFunctionWords,
  formsOfAddress: enFormsOfAddress,
  firstPerson: enFirstPerson,
  thirdPerson: enThirdPerson,
  otherSubjects: 'he she they you',
  negations: enNegations,
  cancelsNegation: enCancels,
  inFirstPerson: enInFirstPerson,
}
