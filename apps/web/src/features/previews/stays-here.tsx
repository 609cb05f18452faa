import type { PostPreviewView } from '@cloakroom/contract/previews.ts'
import { say } from '#lib/words.ts'

type Stays = Extract<PostPreviewView['takeout'], { state: 'stays' }>

/** What does not leave the room, and why. */
export function StaysHere({ because }: Pick<Stays, 'because'>) {
  return (
    <p className="stays-here">
      <b>{say('previews.does-not-leave')}</b> {say(`previews.because-${because}`)}
    </p>
  )
}
