import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { Attribution } from '@cloakroom/charter/charter.ts'
import { type DeskAct, type DeskItem, nextAtDesk } from '@cloakroom/charter/desk-states.ts'
import type { Verdict } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import type { HeldPostFacts } from './find-held-post.ts'

type Attributed = { charter: Pick<RoomFacts['charter'], 'attribution'> }

/** Words wait outside the thread, but for those that stand in it and were reported. */
export function itemOf({ kind }: Pick<HeldPostFacts, 'kind'>): DeskItem {
  return kind === 'report' ? 'reported' : 'held'
}

/** What may be done next is said by one table. Whoever comes second to the desk is told that somebody was first. */
export function mayAct(held: Pick<HeldPostFacts, 'kind' | 'state'>, act: DeskAct): Verdict {
  return nextAtDesk(itemOf(held), held.state, act) === null ? 'held.decided_already' : 'ok'
}

/**
 * What lies on the desk. Where words wait, nothing that a writer does is seen there before the next full or half hour: not that they sent words, nor that
 * they answered a proposal.
 */
export function isOnDesk(room: Attributed, held: Pick<HeldPostFacts, 'state' | 'at'>, now: Date): boolean {
  if (held.state === 'proposed') return !wordsWait(room.charter)
  return held.state === 'waiting' && (!wordsWait(room.charter) || held.at <= now)
}

/**
 * A report about a moderator's own post lies on the desk of the others, where there are any and the room shows who wrote it. Where it does not, everybody who
 * decides would be known not to be the writer.
 */
export function isForOthers(
  room: Attributed,
  { kind, isMine }: Pick<HeldPostFacts, 'kind'> & { isMine: boolean },
  otherModerators: number,
): boolean {
  return room.charter.attribution === 'named' && kind === 'report' && isMine && otherModerators > 0
}

/**
 * Whether the desk is shown who brought something there: the writer of words that wait, where the room and the charter of the words name speakers. Who has
 * reported a post is shown nowhere.
 */
export function isBringerNamed(
  room: Attributed,
  { kind, attribution }: Pick<HeldPostFacts, 'kind'> & { attribution: Attribution },
): boolean {
  return kind !== 'report' && room.charter.attribution === 'named' && attribution === 'named'
}

/** Moderators decide on what lies on the desk; what does not is decided already, or as good as. */
export function mayDecide(
  room: Attributed,
  held: Pick<HeldPostFacts, 'kind' | 'state' | 'at'>,
  act: DeskAct,
  now: Date,
): Verdict {
  return isOnDesk(room, held, now) ? mayAct(held, act) : 'held.decided_already'
}

/** What a writer finds of their own at the desk: not that they were reported, before moderation has said something to them. */
export function isToldToWriter({ kind, state, consent }: Pick<HeldPostFacts, 'kind' | 'state' | 'consent'>): boolean {
  // What was let in stands in its thread; it is told of only as long as its writer may still take consent back.
  if (state === 'accepted') return kind === 'hat' && consent === 'given'
  return kind !== 'report' || state !== 'waiting'
}

/** Consent is taken back as long as the words have not left. */
export function mayTakeConsentBack(held: Pick<HeldPostFacts, 'consent'>): Verdict {
  return held.consent === 'exported' ? 'held.exported_already' : 'ok'
}
