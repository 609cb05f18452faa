/** What is asked of a member, and their drafts. */
export const forMe = {
  'asked.title': 'Asked of you',
  'asked.lead':
    'Rooms that would like you to come in: read the rules of each first, they bind everybody inside. And threads with words of yours that would move.',
  'asked.nothing': 'Nothing is asked of you.',
  'asked.accept': 'Accept and go in',
  'asked.decline': 'Decline',
  'asked.declined': 'Declined. Nobody in the room is told by us.',
  'asked.handle': 'Your handle in this room',
  'asked.handle-hint': 'Made for this room only. Nothing that hints at your name or your work.',
  'asked.note': 'With these words:',
  'drafts.title': 'Drafts',
  'drafts.lead': 'Words you have not sent yet. Nobody else can read them.',
  'drafts.nothing': 'No drafts.',
  'drafts.untitled': 'A thread without a title yet',
  'drafts.reply': 'A reply',
  'drafts.on': 'Go on writing',
  'drafts.discard': 'Discard',
  'drafts.discarded': 'Discarded.',
  'drafts.empty': 'No words yet',
  'title.asked': 'Asked of me',
  'title.drafts': 'Drafts',
}
