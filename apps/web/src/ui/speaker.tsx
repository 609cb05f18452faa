import type { SpeakerView } from '@cloakroom/contract/speakers.ts'
import { say } from '#lib/words.ts'

/** Who speaks, as the room shows it. A participant has nothing that tells two of them apart. */
export function speakerName(by: SpeakerView): string {
  if (by.kind === 'named') return by.personalName
  return by.kind === 'handle' ? by.handle : say('speaker.participant')
}

export function Speaker({ by }: { by: SpeakerView }) {
  return by.kind === 'participant' ? (
    <span className="participant">{say('speaker.participant')}</span>
  ) : (
    <strong>{speakerName(by)}</strong>
  )
}
