/** How words are used by others: marks, quotes in other rooms. */
export const quotes = {
  'title.words-elsewhere': 'My words elsewhere',
  'quotes.title': 'Your words elsewhere',
  'quotes.lead':
    'What others quote of you outside this room: the words and the month. Where, and who quotes you, is not told to you, and who you are is not told there. Withdraw a post, and every quote of it goes blank.',
  'quotes.none-elsewhere': 'Nothing you said here is quoted in another room.',
  'quotes.new': 'New.',
  'quotes.quoted-in': 'Quoted in another room, {month}',
  'quotes.mark': 'May it be quoted?',
  'quotes.mark-legend': 'May others quote this post?',
  'quotes.mark-short': 'Quoting',
  'quotes.mark-hint':
    'Everybody in the room sees this beside the post. It binds from now on: what was quoted before stands, unless you withdraw the post.',
  'quotes.mark-waits':
    'Everybody in the room sees this beside the post, from the next full or half hour on. What was quoted before stands, unless you withdraw the post.',
  'quotes.mark-none': 'As the charter says',
  'quotes.mark-none-means': 'No mark of your own.',
  'quotes.mark-ask': 'Ask me first',
  'quotes.mark-ask-means': 'Inside this room it may be quoted. It leaves the room only if you agree.',
  'quotes.mark-never': 'Not for quotation',
  'quotes.mark-never-means': 'Nobody quotes it, in this room or outside.',
  'quotes.mark-keep': 'Keep',
  'quotes.marked': 'Kept. Everybody in the room sees it beside the post.',
  'quotes.marked-later': 'Kept. It shows at the next full or half hour.',
  'quotes.elsewhere': 'Quote in another room',
  'quotes.elsewhere-why':
    'This is how the words stand there, and all that goes with them. Their writer is told that they are quoted, not where and not by you.',
  'quotes.keep-institutions': 'Keep the names of institutions',
  'quotes.room': 'Into the room',
  'quotes.choose-room': 'Choose a room',
  'quotes.no-other-room': 'You are in no other open room.',
  'quotes.thread': 'In the thread',
  'quotes.choose-thread': 'Choose a thread',
  'quotes.no-thread': 'There is no open thread in that room yet.',
  'quotes.elsewhere-go': 'Go on writing there',
  'quotes.card-elsewhere': 'From another room: without names, to the month.',
}
