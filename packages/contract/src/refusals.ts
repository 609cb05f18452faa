import * as z from 'zod'

/**
 * Every way in which the house says no: its stable code, HTTP status, and a title for those who read the API.
 * The browser switches on the code and has its own words for each.
 */
export const REFUSALS = {
  // any endpoint
  malformed: [400, 'The request does not have the form that this endpoint asks for.'],
  not_signed_in: [401, 'Nobody is signed in here.'],
  wrong_origin: [403, 'A write must come from the house’s own pages.'],
  not_found: [404, 'There is nothing here for you.'],
  too_large: [413, 'The request is larger than this endpoint takes.'],
  wrong_media_type: [415, 'This endpoint reads application/json.'],
  too_many_attempts: [429, 'Too many attempts. Wait a little.'],
  internal: [500, 'Something broke on our side.'],
  closed_for_a_moment: [503, 'The house is not open yet, or its database is away.'],
  // signing in, invitations
  'sign_in.refused': [401, 'This address and pass phrase do not belong together.'],
  'link.not_open': [404, 'This link has been used, has lapsed, or never was.'],
  'pledge.outdated': [409, 'The pledge has a newer version. Read it again.'],
  'pass_phrase.too_weak': [422, 'This pass phrase is too short or too common.'],
  'address.needed': [422, 'A first steward gives an e-mail address.'],
  // members
  'name.taken': [409, 'Another member has this name, or one that looks like it.'],
  // mail keys
  'mail_key.unreadable': [422, 'This is no OpenPGP public key, or more than one.'],
  'mail_key.private': [422, 'This is a private key, which nobody but its owner should have.'],
  'mail_key.ended': [422, 'This key has ended or was revoked.'],
  'mail_key.cannot_seal': [422, 'Nothing can be sealed to this key: it only signs, or is too weak.'],
  // words
  'words.carry_a_hat': [422, 'The words speak for an institution. Here people speak for themselves.'],
  'words.empty': [422, 'There are no words here.'],
  // rooms
  'room.handle_needed': [422, 'This room speaks under handles. Choose one.'],
  'room.handle_taken': [409, 'Somebody in this room has this handle.'],
  'room.closed': [409, 'This room is closed.'],
  'room.last_moderator': [409, 'A room keeps at least one moderator.'],
  'room.name_differs': [422, 'To close a room for good, give its name.'],
  'room.too_few_seats': [409, 'An unattributed room needs at least eight seats before anybody writes.'],
  'room.closing_announced': [409, 'The closing of this room has been announced already.'],
  'room.closing_not_announced': [409, 'No closing of this room is announced.'],
  'join_request.answered_lately': [409, 'Your request was answered less than a month ago.'],
  'join_request.answered_already': [409, 'This request has been answered already.'],
  'charter.outdated': [409, 'The charter has been amended. Read it again.'],
  'charter.not_accepted': [409, 'The charter has a new version. Accept it before you write.'],
  'room.yours_already': [409, 'One does not hand a room over to oneself.'],
  'rules.not_here': [409, 'Where nobody is attributed, these rules would tell who writes.'],
  'seat.silenced': [403, 'Moderation has silenced your seat for a time.'],
  // threads and posts
  'thread.closed': [409, 'This thread is closed.'],
  'thread.not_yours': [403, 'Only whoever began the thread, or a moderator, may do this.'],
  'thread.first_post': [409, 'The post that began a thread stays in it.'],
  'carriage.thread_open': [409, 'A thread is carried when it is closed.'],
  'carriage.more_than_words': [409, 'Only words are carried, of at most 200 posts all of which one reads.'],
  'carriage.not_allowed': [403, 'One of the two charters does not allow it.'],
  'carriage.asked_already': [409, 'It is asked already.'],
  'carriage.not_now': [409, 'The time for this is over, or has not come.'],
  'carriage.not_agreed': [409, 'Not everybody has agreed, or not everybody could be asked.'],
  'thread.same': [409, 'A thread is not put into itself.'],
  'post.id_taken': [409, 'These words were already sent with other content.'],
  'post.withdrawn': [409, 'The post has been withdrawn.'],
  'post.changed_meanwhile': [409, 'The post has other words now than those that were changed.'],
  'post.not_yours': [403, 'Only its writer may do this.'],
  'quote.not_allowed': [403, 'The charter of these words does not allow it.'],
  'mention.not_here': [422, 'The words mention somebody whom this room does not show.'],
  'quote.decided_already': [409, 'This has been answered already.'],
  'quote.not_found_in_post': [422, 'The passage is not in the post as it stands.'],
  'held.decided_already': [409, 'The desk has decided on this already.'],
  'held.exported_already': [409, 'The words have been exported already.'],
  'push.not_reachable': [422, 'The house does not call at this address.'],
  'poll.not_open': [409, 'This poll takes no more votes.'],
  'poll.voted_already': [409, 'You have voted. A ballot is exchanged only with the secret that was given with it.'],
  // attachments
  'attachment.unknown_kind': [422, 'Files of this kind are not taken.'],
  'attachment.other_than_its_name': [422, 'The file is not what its name says.'],
  'attachment.encrypted': [422, 'The file is locked, and cannot be washed.'],
  'attachment.broken': [422, 'The file is broken, or written in a way that is not known here.'],
  'attachment.too_much_inside': [422, 'The file unpacks to more than is taken.'],
  'attachment.not_washed_in_time': [422, 'The file takes too long to wash, or too much memory.'],
  'attachment.too_many': [409, 'This is more than one post carries.'],
  'attachment.not_there': [409, 'A file of this post is not there any more.'],
  'note.not_now': [409, 'This step of the note is not open now.'],
  'note.letters_missing': [422, 'This form has no letters for some of these words. Take another.'],
  // topics
  'topic.name_taken': [409, 'Another topic is called so.'],
  'topic.under_itself': [409, 'A topic does not stand under itself.'],
  'topic.too_deep': [409, 'The tree of topics is four deep at most.'],
  'topic.has_others_under_it': [409, 'Other topics stand under this one. Move or retire them first.'],
  'topic.retired': [409, 'That topic is retired. Bring it back first, or choose another.'],
  // stewards
  'steward.last': [409, 'The network keeps at least one steward.'],
  // unsealing
  'unsealing.not_now': [409, 'This step is not open now.'],
  'unsealing.second_key': [409, 'The second key is another steward’s.'],
  'unsealing.not_your_key': [403, 'Only the two stewards who hold the keys may do this.'],
  'unsealing.too_new': [
    403,
    'Who has been a steward, or has had a pass phrase set by a mailed link, for less than two weeks holds no key.',
  ],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type RefusalCode = keyof typeof REFUSALS

/** The refusals that any endpoint may answer without listing them. */
export const COMMON_REFUSALS = [
  'malformed',
  'not_signed_in',
  'wrong_origin',
  'not_found',
  'too_large',
  'wrong_media_type',
  'too_many_attempts',
  'internal',
  'closed_for_a_moment',
] as const satisfies readonly RefusalCode[]

const codes = Object.keys(REFUSALS).filter((code): code is RefusalCode => code in REFUSALS)

/** A hat that was found in some words: what the composer underlines. Offsets are UTF-16, `end` exclusive. */
export const FindingView = z.strictObject({
  kind: z.enum(['hat', 'identifies-participant']),
  rule: z.string(),
  start: z.int(),
  end: z.int(),
  why: z.string(),
  severity: z.enum(['refuse', 'advise']),
  rewordings: z.array(z.strictObject({ label: z.string(), replacement: z.string() })),
})
export type FindingView = z.infer<typeof FindingView>

/** RFC 9457 problem details. `where` names the field; `findings` tells which words carry a hat; `retryAfter` is in seconds. */
export const ProblemView = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(codes),
  where: z.string().optional(),
  findings: z.array(FindingView).optional(),
  retryAfter: z.int().optional(),
})
export type ProblemView = z.infer<typeof ProblemView>
