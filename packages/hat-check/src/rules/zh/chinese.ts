import { simplified } from '../../lexicons/simplified-characters.ts'
import type { Language } from '../../rule.ts'
import { readTraditionalAs } from '../../plain-letters.ts'
import { shapes } from '../shapes.ts'
import { zhAffiliation } from './affiliation.ts'
import { zhIdentifies } from './identifies.ts'
import { zhInstitutionalWe } from './institutional-we.ts'
import { zhSpeakingFor } from './speaking-for.ts'
import {
  zhCancels,
  zhClasses,
  zhFirstPerson,
  zhFormsOfAddress,
  zhFunctionWords,
  zhNegations,
  zhThirdPerson,
} from './words.ts'
import { zhSays } from './says.ts'

readTraditionalAs(simplified)

/** Chinese: the plain forms. Rules are written in simplified characters; traditional ones are read as such. */
export const chinese: Language = {
  code: 'zh',
  says: zhSays,
  rules: [...zhSpeakingFor, ...zhInstitutionalWe, ...zhAffiliation, ...zhIdentifies],
  classes: { ...shapes, ...zhClasses },
  functionWords: zhFunctionWords,
  formsOfAddress: zhFormsOfAddress,
  firstPerson: zhFirstPerson,
  thirdPerson: zhThirdPerson,
  otherSubjects: '他 她 它',
  negations: zhNegations,
  cancelsNegation: zhCancels,
  inFirstPerson: () => null,
}
