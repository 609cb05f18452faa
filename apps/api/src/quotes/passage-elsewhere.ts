import type { ElsewhereView } from '@cloakroom/contract/quotes.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { Refusal } from '../http/refusal.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import { wholeWordsOfPassage } from '../posts/words-of-passage.ts'
import type { FoundRoom } from '../rooms/find-room.ts'
import { findNamesToLeaveOut } from '../takeouts/find-names-to-leave-out.ts'
import { presentElsewhere } from './present-elsewhere.ts'

type Passage = { passage: string; keepInstitutions: boolean }

/** A passage of a post as it leaves its room, if the post holds it. Whether it may leave is asked before. */
export async function passageElsewhere(
  tx: Tx,
  room: FoundRoom,
  post: PostFacts,
  { passage, keepInstitutions }: Passage,
): Promise<ElsewhereView> {
  const names = await findNamesToLeaveOut(tx, room, post.markdown ?? '')
  const said = post.markdown === null ? null : wholeWordsOfPassage(post.markdown, passage, names)
  if (said === null) throw new Refusal('quote.not_found_in_post')
  return presentElsewhere(said, post.at, { names, keepInstitutions })
}
