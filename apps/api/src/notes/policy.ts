import { mayTakeOut } from '@cloakroom/charter/words-shown.ts'
import type { Verdict } from '../http/refusal.ts'
import type { PostFacts } from '../posts/post-facts.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { NoteFacts, PassageFacts } from './find-note.ts'

type Room = Pick<RoomFacts, 'state'>
type Note = Pick<NoteFacts, 'state' | 'shownUntil'>

/** A note is drafted by the room's rapporteurs and moderators. To everybody else a draft is not there. */
export function mayDraft({ role }: { role: string }): boolean {
  return role !== 'member'
}

/** What is drafted may be changed until it is shown to those whose words are in it. */
export function mayAmendNote(room: Room, note: Note): Verdict {
  if (room.state !== 'open') return 'room.closed'
  return note.state === 'draft' ? 'ok' : 'note.not_now'
}

/** A note's speakers see their words as long as it is shown to them; nobody does before or after. */
export function mayLookOver(room: Room, note: Note, now: Date): Verdict {
  if (room.state !== 'open') return 'room.closed'
  return isShown(note, now) ? 'ok' : 'note.not_now'
}

/** A speaker may mask what they look over, but for the words that they have allowed for this very note. */
export function mayMask(room: Room, note: Note, passage: Pick<PassageFacts, 'isAllowed'>, now: Date): Verdict {
  const verdict = mayLookOver(room, note, now)
  return verdict === 'ok' && passage.isAllowed ? 'quote.decided_already' : verdict
}

/** A note is sealed when its speakers have had their time, and not before. */
export function maySeal(room: Room, note: Note, now: Date): Verdict {
  if (room.state !== 'open') return 'room.closed'
  return note.state === 'shown' && !isShown(note, now) ? 'ok' : 'note.not_now'
}

/** Whatever is not a draft can become the draft of its next version. */
export function mayRevise(room: Room, note: Note): Verdict {
  if (room.state !== 'open') return 'room.closed'
  return note.state === 'draft' ? 'note.not_now' : 'ok'
}

/** Words stand in a note if they may leave the room: a note may be passed on. */
export function mayPull(post: Pick<PostFacts, 'markdown' | 'quoting'>): Verdict {
  if (post.markdown === null) return 'post.withdrawn'
  return mayTakeOut(post) ? 'ok' : 'quote.not_allowed'
}

function isShown({ state, shownUntil }: Note, now: Date): boolean {
  return state === 'shown' && shownUntil !== null && now < shownUntil
}
