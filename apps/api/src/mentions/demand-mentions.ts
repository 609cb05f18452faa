import { mentionsIn } from '@cloakroom/contract/mentions.ts'
import { readAsMember, type Tx } from '@cloakroom/database/as-member.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import { findMentionable } from './find-mentionable.ts'

type Words = {
  markdown: string
  /** What stands already: whom it mentions may have left since. */
  before?: string | null
}

/** Words mention only those whom their room shows. Throws `mention.not_here`. Most words mention nobody, and nothing is asked of them. */
export async function demandMentions(tx: Tx, house: House, room: RoomFacts, words: Words): Promise<void> {
  const seats = newlyMentioned(words)
  if (seats.length === 0) return
  const shown = await findMentionable(tx, house.keys, room)
  const known = new Set(shown.map(({ seat }) => seat))
  if (!seats.every((seat) => known.has(seat))) throw new Refusal('mention.not_here')
}

/** The same for whoever asks nothing else. */
export async function demandMentionsAlone(house: House, viewer: Viewer, room: RoomFacts, words: Words): Promise<void> {
  if (newlyMentioned(words).length === 0) return
  await readAsMember(house.web.pool, viewer.memberId, (tx) => demandMentions(tx, house, room, words))
}

function newlyMentioned({ markdown, before }: Words): string[] {
  const stood = new Set(mentionsIn(before ?? ''))
  return mentionsIn(markdown).filter((seat) => !stood.has(seat))
}
