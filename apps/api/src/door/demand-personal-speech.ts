import { type PersonalSpeech, speakPersonally } from '@cloakroom/hat-check/personal-speech.ts'
import type { SpeechKind } from '@cloakroom/hat-check/speech-kind.ts'
import { Refusal } from '../http/refusal.ts'

type Asked = { as: SpeechKind; where: string; strictness?: 'strict' | 'advise'; own?: readonly string[] }

/**
 * The words as the store takes them. Throws `words.carry_a_hat` with the findings where a hat is refused; `where` names the field.
 * A room's words follow its charter (`strictness`); names, and all that is said outside a room, are strict. What is found because of where the writer works
 * (`own`) is told in the refusal, and so to the writer alone.
 */
export function demandPersonalSpeech(text: string, { as, where, strictness = 'strict', own }: Asked): PersonalSpeech {
  const { speech, findings } = speakPersonally(text, { as, strictness, known: own && { own }, byRulesAlone: true })
  if (speech === null) throw new Refusal('words.carry_a_hat', { where, findings })
  return speech
}
