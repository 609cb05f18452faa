import { checkHats } from './check-hats.ts'
import type { KnownNames } from './find-known-names.ts'
import type { Finding } from './finding.ts'
import type { LanguageCode } from './rule.ts'
import type { SpeechKind } from './speech-kind.ts'

declare const personal: unique symbol
declare const contested: unique symbol

/** Words that the hat check has let through: the only text that the store takes. Made here and nowhere else. */
export type PersonalSpeech = string & { readonly [personal]: 'personal' }

/** Words that were refused and that their writer contests: they go to the moderator's desk, never into a thread. */
export type ContestedSpeech = string & { readonly [contested]: 'contested' }

/**
 * A text becomes speech when it wears no hat. In a strict room any hat that must be refused gives null; where the charter only
 * advises, the findings come along and the text is let through, save for names and handles. The language is found out when it is not
 * told (`lang`); names that are known sharpen the verdict (`known`). Who wants the verdict alone does without the model's advice (`byRulesAlone`).
 */
export function speakPersonally(
  text: string,
  options: {
    as: SpeechKind
    strictness: 'strict' | 'advise'
    lang?: LanguageCode | undefined
    known?: KnownNames | undefined
    byRulesAlone?: boolean
  },
): { speech: PersonalSpeech; findings: Finding[] } | { speech: null; findings: Finding[] } {
  const { as, lang, known, byRulesAlone = false } = options
  const findings = checkHats(text, { as, lang, known, byRulesAlone })
  const isStrict = options.strictness === 'strict' || options.as === 'personal-name' || options.as === 'handle'
  const isRefused = isStrict && findings.some((finding) => finding.kind === 'hat' && finding.severity === 'refuse')
  return isRefused ? { speech: null, findings } : { speech: asPersonal(text), findings }
}

/** "It is not my hat": the text goes to the moderator's desk as it stands. */
export function contestFindings(text: string): ContestedSpeech {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes this brand
  return text as ContestedSpeech
}

/** A moderator has looked and found no hat: from now on the text is speech like any other. */
export function clearContested(contestedText: ContestedSpeech): PersonalSpeech {
  return asPersonal(contestedText)
}

function asPersonal(text: string): PersonalSpeech {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes this brand
  return text as PersonalSpeech
}
