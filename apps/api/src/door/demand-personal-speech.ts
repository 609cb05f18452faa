import { type PersonalSpeech, speakPersonally, type SpeechKind } from '@cloakroom/hat-check/personal-speech.ts'
import { Refusal } from '../http/refusal.ts'

/**
 * The words as the store takes them. Throws `words.carry_a_hat` with the findings where a hat is refused; `where` names the field.
 * A room's words follow its charter (`strictness`); names, and all that is said outside a room, are strict.
 */
export function demandPersonalSpeech(
  text: string,
  { as, where, strictness = 'strict' }: { as: SpeechKind; where: string; strictness?: 'strict' | 'advise' },
): PersonalSpeech {
  const { speech, findings } = speakPersonally(text, { as, strictness })
  if (speech === null) throw new Refusal('words.carry_a_hat', { where, findings })
  return speech
}
