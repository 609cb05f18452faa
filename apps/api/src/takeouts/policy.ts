import { mayTakeOut } from '@cloakroom/charter/words-shown.ts'
import type { Verdict } from '../http/refusal.ts'
import type { PostFacts } from '../posts/post-facts.ts'

/** Words may be taken out while they stand, if the charter they were written under says so; a later one changes nothing about it. */
export function mayTakeOutOf(post: Pick<PostFacts, 'markdown' | 'quoting'>): Verdict {
  if (post.markdown === null) return 'post.withdrawn'
  return mayTakeOut(post) ? 'ok' : 'quote.not_allowed'
}
