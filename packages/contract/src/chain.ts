import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { TimeShown } from './fields.ts'

/** Everything that is written into the chain, in the past tense, and who does it. Moderators act as "moderation": which of them it was is not kept. */
export const ACTS = {
  'member.invited': 'steward',
  'invitation.withdrawn': 'steward',
  'stewardship.given': 'steward',
  'stewardship.taken': 'steward',
  'room_opening.given': 'steward',
  'room_opening.taken': 'steward',
  'membership.ended': 'steward',
  'topic.added': 'steward',
  'topic.renamed': 'steward',
  'topic.moved': 'steward',
  'topic.retired': 'steward',
  'topic.brought_back': 'steward',
  'unsealing.asked': 'steward',
  'unsealing.agreed': 'steward',
  'unsealing.key_turned': 'steward',
  'unsealing.read': 'steward',
  'unsealing.stopped': 'steward',
  'room.opened': 'moderation',
  'charter.amended': 'moderation',
  'person.invited': 'moderation',
  'person_invitation.withdrawn': 'moderation',
  'join_request.accepted': 'moderation',
  'join_request.declined': 'moderation',
  'role.amended': 'moderation',
  'person.removed': 'moderation',
  'held_post.accepted': 'moderation',
  'held_post.returned': 'moderation',
  'held_post.exported': 'moderation',
  'held_post.proposed': 'moderation',
  'held_post.removed': 'moderation',
  'thread.pinned': 'moderation',
  'thread.unpinned': 'moderation',
  'thread.closed': 'moderation',
  'thread.reopened': 'moderation',
  'topics.chosen': 'moderation',
  'branch.moved': 'moderation',
  'threads.merged': 'moderation',
  'carriage.asked': 'moderation',
  'carriage.called_off': 'moderation',
  'thread.carried': 'moderation',
  'seat.silenced': 'moderation',
  'silence.lifted': 'moderation',
  'rules.amended': 'moderation',
  'room.handed_over': 'moderation',
  'poll.closed': 'moderation',
  'closing.announced': 'moderation',
  'closing.called_off': 'moderation',
  'note.sealed': 'moderation',
  'note.shared': 'moderation',
  'note.unshared': 'moderation',
  'room.closed': 'moderation',
  'closing.done': 'house',
  'words.let_go': 'house',
  'forgetting.repeated': 'house',
} as const satisfies Record<string, 'steward' | 'moderation' | 'house'>
export type Act = keyof typeof ACTS

/** An act that stewards read about: what one of them did, or what the house did to all of the network. */
export type NetworkAct = { [A in Act]: (typeof ACTS)[A] extends 'steward' ? A : never }[Act] | 'forgetting.repeated'

/** What is done in a room, by moderators or by the house for its charter, stays in the room. */
export function isNetworkAct(act: Act): act is NetworkAct {
  return ACTS[act] === 'steward' || act === 'forgetting.repeated'
}

const networkActs = (Object.keys(ACTS) as Act[]).filter(isNetworkAct)

/**
 * An act as stewards read it. What was done in rooms stays there: of it they see that the chain holds it, not what it was, nor in which room.
 */
export const ChainActView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('network'),
    number: z.int(),
    act: z.enum(networkActs),
    /** The personal name of the steward; null when the house itself did it. */
    by: z.string().nullable(),
    /** The personal name of the member it was done to, if it was a member. */
    concerns: z.string().nullable(),
    at: TimeShown,
    hash: z.string(),
  }),
  z.strictObject({ kind: z.literal('room'), number: z.int(), hash: z.string() }),
])
export type ChainActView = z.infer<typeof ChainActView>

export const ChainPageView = z.strictObject({
  /** The number and the hash of the newest act; null before the first. */
  head: z.strictObject({ number: z.int(), hash: z.string() }).nullable(),
  /** From the newest on. */
  acts: z.array(ChainActView),
  /** Give it as `before` for the acts that came earlier; null when there are none. */
  earlier: z.int().nullable(),
})
export type ChainPageView = z.infer<typeof ChainPageView>

export const readChain = endpoint({
  name: 'readChain',
  summary: 'The chain of what stewards, moderators and the house did, for stewards.',
  method: 'GET',
  path: '/api/stewards/chain',
  access: 'steward',
  surface: 'steward-desk',
  status: 200,
  refusals: [],
  query: z.strictObject({ before: z.coerce.number().int().positive().optional() }),
  reply: ChainPageView,
})
