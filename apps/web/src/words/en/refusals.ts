import type { RefusalCode } from '@cloakroom/contract/refusals.ts'
import type { commonRefusals } from './common-refusals.ts'

type Rare = Exclude<`refusal.${RefusalCode}`, keyof typeof commonRefusals>

/** What a member reads when the house says no: what happened, and what to do now. */
export const refusals = {
  'refusal.sign_in.refused': 'This address and pass phrase do not belong together.',
  'refusal.link.not_open': 'This link has been used, has lapsed, or never was. Ask for a new one.',
  'refusal.pledge.outdated': 'The pledge has been renewed while you were reading. Please read it again.',
  'refusal.pass_phrase.too_weak':
    'This pass phrase is too short or too common. Four or five unrelated words make a good one.',
  'refusal.address.needed': 'Give an e-mail address: it is how you sign in.',
  'refusal.words.carry_a_hat': 'These words speak for an institution. Here people speak for themselves.',
  'refusal.mail_key.unreadable':
    'This is no OpenPGP public key, or more than one. Copy one whole, with its first and last line.',
  'refusal.mail_key.private':
    'This is a private key. It was not kept; if it has no pass phrase, make yourself a new one. Give the public one.',
  'refusal.mail_key.ended': 'This key has ended or was revoked. Give one that is good today.',
  'refusal.mail_key.cannot_seal': 'Nothing can be sealed to this key: it only signs, or is too weak by now.',
  'refusal.name.taken':
    'Another member has this name, or one that looks like it. Add something that tells the two of you apart.',
  'refusal.words.empty': 'There are no words here yet.',
  'refusal.room.handle_needed': 'In this room people speak under handles. Choose one.',
  'refusal.room.handle_taken': 'Somebody in this room has this handle. Choose another.',
  'refusal.room.closed': 'This room is closed. Nothing can be added to it.',
  'refusal.room.last_moderator': 'A room keeps at least one moderator. Make somebody else a moderator first.',
  'refusal.room.name_differs': 'This is not the name of the room. To close it for good, give its name as it stands.',
  'refusal.room.too_few_seats':
    'This room starts when eight people are in it: with fewer, one could guess who wrote what.',
  'refusal.room.closing_announced': 'The closing has been announced already. To change the day, call it off first.',
  'refusal.room.closing_not_announced': 'No closing is announced. It may have been called off in the meantime.',
  'refusal.room.yours_already': 'You moderate this room already. Choose somebody else to hand it over to.',
  'refusal.rules.not_here': 'Where nobody is attributed, these rules would tell who writes.',
  'refusal.seat.silenced': 'Moderation has silenced your seat for a time. You can read; your drafts stay.',
  'refusal.thread.closed': 'Moderation has closed this thread. It can be read; nothing is added to it.',
  'refusal.thread.first_post':
    'The post that began a thread stays in it. Move an answer, or put the whole thread into another one.',
  'refusal.carriage.thread_open': 'Close the thread first: what is carried must not change on the way.',
  'refusal.carriage.more_than_words':
    'Only words are carried: no polls, no files, at most 200 posts, all of which you can read.',
  'refusal.carriage.not_allowed':
    'One of the two charters does not allow it. Words go only where they go no further than here.',
  'refusal.carriage.asked_already': 'Its writers are being asked already.',
  'refusal.carriage.not_now': 'The time for this is over, or has not come yet.',
  'refusal.carriage.not_agreed': 'Not everybody agreed, or not everybody could be asked. Nobody is told who.',
  'refusal.thread.same': 'A thread is not put into itself. Choose another one.',
  'refusal.join_request.answered_lately': 'Your request was answered less than a month ago. Ask again later.',
  'refusal.join_request.answered_already': 'This request has been answered already, or was taken back.',
  'refusal.charter.outdated': 'The charter was amended in the meantime. Please read it again.',
  'refusal.charter.not_accepted':
    'The charter of this room has a new version. Read and accept it at the top of the room, then send again. Your words are kept.',
  'refusal.post.id_taken': 'This was sent before with other words. Copy your text, reload the page and send it again.',
  'refusal.post.withdrawn': 'This post has been withdrawn by its writer.',
  'refusal.post.changed_meanwhile': 'This post was changed elsewhere meanwhile.',
  'refusal.post.not_yours': 'Only its writer may do this.',
  'refusal.quote.not_allowed': 'The charter under which these words were written does not allow it.',
  'refusal.mention.not_here':
    'Your words mention somebody who cannot be mentioned here. Take the mention out, or choose somebody from the list.',
  'refusal.quote.decided_already': 'This has been answered already, or was taken back.',
  'refusal.quote.not_found_in_post': 'The passage no longer stands in the post. It may have been edited.',
  'refusal.held.decided_already': 'The desk has decided on this already.',
  'refusal.held.exported_already': 'The words have left as a test case already; that cannot be taken back.',
  'refusal.note.not_now': 'The note is at another step by now. Reload the page.',
  'refusal.note.letters_missing': 'A PDF has no letters for some of these words. Take it as DOCX or Markdown.',
  'refusal.push.not_reachable': 'The house does not call at the address that this browser’s maker gave it.',
  'refusal.poll.not_open': 'This poll takes no more votes.',
  'refusal.poll.voted_already': 'You have voted, in another browser or before you signed out.',
  'refusal.attachment.unknown_kind':
    'Files of this kind are not taken. Taken are PNG, JPEG, WebP, HEIC, PDF, Word, Excel, PowerPoint, ODT, text and CSV.',
  'refusal.attachment.other_than_its_name':
    'This file is not what its name says, or holds macros. Save it anew in the program that made it.',
  'refusal.attachment.encrypted': 'This file is locked with a password or against changes, and cannot be washed.',
  'refusal.attachment.broken':
    'This file is broken, or written in a way that is not known here. Save it anew, or as PDF.',
  'refusal.attachment.too_much_inside': 'This file unpacks to more than is taken. Make it smaller, or split it.',
  'refusal.attachment.not_washed_in_time': 'This file takes too long to wash, or too much memory. Make it smaller.',
  'refusal.attachment.too_many': 'One post carries six files at most.',
  'refusal.attachment.not_there': 'A file of this post is not there any more. Attach it again.',
  'refusal.thread.not_yours':
    'Only whoever began this thread, or a moderator, says what it is about. Where nobody is attributed, only moderators do.',
  'refusal.topic.name_taken': 'Another topic is called so. Take another name.',
  'refusal.topic.under_itself': 'A topic cannot stand under itself, or under one that stands under it.',
  'refusal.topic.too_deep': 'The tree is four deep at most. Choose a place further up.',
  'refusal.topic.has_others_under_it': 'Other topics stand under this one. Move or retire them first.',
  'refusal.topic.retired': 'That topic is retired. Choose another.',
  'refusal.steward.last': 'The network keeps at least one steward. Make somebody else a steward first.',
  'refusal.unsealing.not_now': 'This step is not open now. Somebody may have gone on with it, or stopped it.',
  'refusal.unsealing.second_key': 'The second key is another steward’s. One person cannot hold both.',
  'refusal.unsealing.not_your_key': 'Only the two stewards who hold the keys may do this.',
  'refusal.unsealing.too_new':
    'You have been a steward for less than two weeks, or have set your pass phrase by a mailed link in that time. Ask another steward to hold this key.',
} satisfies Record<Rare, string>
