export const previews = {
  'previews.places': 'Where it is seen',
  'previews.place-room': 'In the room',
  'previews.place-desk': 'At the desk',
  'previews.place-digest': 'By mail',
  'previews.place-otherRoom': 'In another room',
  'previews.place-takeout': 'Outside',
  'previews.seen-named': 'Members of this room see your personal name beside these words.',
  'previews.seen-handle': 'Members of this room see your handle beside these words, not your name.',
  'previews.seen-unattributed':
    'Members of this room see these words and nobody beside them, when their batch comes out: shuffled among others, all under one time. Your style of writing is still yours.',
  'previews.at-the-desk':
    'Moderators see what the room sees. Only if you say “it is not my hat” do they read the post before the others, like this.',
  'previews.mailed-nothing': 'No mail tells of this post.',
  'previews.mailed-titles': 'Mail may tell the title of the thread to members of this room, and none of your words.',
  'previews.mailed-extracts': 'Mail may carry a few of the words to members of this room, without a name.',
  'previews.may-be-quoted-elsewhere':
    'Quoted in another room, the words stand alone with the month: no name, no room, no link.',
  'previews.may-not-be-quoted-elsewhere': 'The words are not quoted in another room.',
  'previews.may-be-taken-out': 'Members may carry words out as “a participant” with the month: no name, no room.',
  'previews.may-not-be-taken-out': 'Members may not carry the words out of the room.',
  'previews.charter-keeps': 'A later charter never loosens this for what you write now.',
  'previews.does-not-leave': 'Does not leave the room.',
  'previews.because-charter': 'The charter under which you write keeps it here.',
  'previews.because-no_topic': 'The thread has no topic, and digests are about topics.',
  'previews.because-no_words': 'There are no words of yours to carry.',
  'previews.mail': 'The mail',
  'previews.mail-as-text': 'The same mail as plain text',
  'previews.mail-when': 'The digest of somebody who follows its topic, if nothing else were new.',
  'previews.masked': 'Names of people in this room and addresses are taken out before words leave.',
  'previews.hats-stop-it': 'With these words the post is not taken:',
  'previews.hats-pointed-out': 'The hat check points these words out; you decide:',
  'previews.nothing-yet':
    'Write something first (and give a new thread its title): then it is shown here as it would be seen.',
  'previews.out-of-reach':
    'The house cannot be reached, so it cannot show this now. What the charter says above holds all the same.',
  'previews.close': 'Back to writing',
}
