import { withMentions } from '@cloakroom/contract/mentions.ts'
import type { FoundPostView } from '@cloakroom/contract/search.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { present } from '../door/present.ts'
import { type Speakers, speakersOf } from '../door/speakers.ts'
import type { Keys } from '../keys/keys.ts'
import { speakerFactsOf } from '../rooms/find-room.ts'
import type { FoundFacts } from './find-found.ts'
import { passageOf } from './passage-of.ts'
import type { Wanted } from './words-in.ts'

/** Found posts as everybody in their rooms sees them. */
export async function presentFound(tx: Tx, keys: Keys, found: FoundFacts[], wanted: Wanted): Promise<FoundPostView[]> {
  const rooms = new Map<string, Speakers>()
  for (const { room } of found)
    if (!rooms.has(room.id)) rooms.set(room.id, await speakersOf(tx, keys, speakerFactsOf(room)))
  return found.flatMap((one) => {
    const speakers = rooms.get(one.room.id)
    return speakers ? [presentOne(one, speakers, wanted)] : []
  })
}

function presentOne(found: FoundFacts, speakers: Speakers, wanted: Wanted): FoundPostView {
  return {
    roomId: found.room.id,
    roomName: found.room.name,
    threadId: found.threadId,
    threadTitle: found.threadTitle,
    postId: found.postId,
    by: speakers.present('room', found.seat),
    at: present('room', speakers.attribution).time(found.at),
    passage: passageOf(withMentions(found.markdown, mentioned(speakers)), found.meant, wanted),
  }
}

/** A mention as the room shows it, so far as it has a name there. */
function mentioned(speakers: Speakers): (seat: string) => string {
  return (seat) => {
    const shown = speakers.present('room', seat)
    if (shown.kind === 'named') return `@${shown.personalName}`
    return shown.kind === 'handle' ? `@${shown.handle}` : '@…'
  }
}
