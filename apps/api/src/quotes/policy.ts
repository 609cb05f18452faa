import { mayQuoteElsewhere } from '@cloakroom/charter/words-shown.ts'
import type { Verdict } from '../http/refusal.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { RequestFacts } from './find-request.ts'

/** Words stand in another room only if their charter and their writer's mark let them out. Of withdrawn ones none are left to carry. */
export function mayCarry(post: Pick<PostFacts, 'markdown' | 'quoting'>): Verdict {
  return post.markdown === null || mayQuoteElsewhere(post) ? 'ok' : 'quote.not_allowed'
}

/** One may ask about any words that stand, unless charter or mark say that they are not to be quoted. */
export function mayAsk(room: Pick<RoomFacts, 'state'>, post: Pick<PostFacts, 'markdown' | 'quoting'>): Verdict {
  if (room.state !== 'open') return 'room.closed'
  if (post.markdown === null) return 'post.withdrawn'
  return post.quoting === 'never' ? 'quote.not_allowed' : 'ok'
}

/** A request is answered once, by whoever wrote the words. */
export function mayAnswer(room: Pick<RoomFacts, 'state'>, { state }: Pick<RequestFacts, 'state'>): Verdict {
  if (room.state !== 'open') return 'room.closed'
  return state === 'asked' ? 'ok' : 'quote.decided_already'
}

/** An approval is for whoever asked, for the place they asked about (of notes, for that one), and for the words of the post that it is about. */
export function mayUse(
  request: Pick<RequestFacts, 'state' | 'place' | 'postId' | 'noteId'> | null,
  use: Pick<RequestFacts, 'place' | 'postId' | 'noteId'>,
): Verdict {
  const isFor = (one: NonNullable<typeof request>) =>
    one.place === use.place && one.postId === use.postId && one.noteId === use.noteId
  return request && isFor(request) && request.state === 'allowed' ? 'ok' : 'quote.not_allowed'
}
