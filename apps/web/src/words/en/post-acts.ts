/** What is said when one does something with a post. */
export const postActs = {
  'posts.earlier': 'Earlier versions',
  'posts.stood-until': 'Stood until',
  'posts.withdraw-why':
    'Withdraw this post? Its words, earlier versions and every quote of it are gone for good. Its place in the thread stays, so that replies still make sense.',
  'posts.withdraw-now': 'Withdraw it',
  'posts.withdraw-not': 'Keep it',
  'posts.taken-out':
    'Copied. Outside, these words are nobody’s in particular: no name, no room, no link goes with them.',
  'posts.copy-from-here': 'Your browser does not let us copy. Mark the words here; nothing else goes with them.',
  'posts.copied-as': 'Copied as {form}.',
  'posts.copy-as': 'Copy for citing:',
  'posts.masked': 'Masked: {what}. Brackets stand in their place.',
  'posts.masked-people': '{count, plural, one {# name} other {# names}}',
  'posts.masked-institutions': '{count, plural, one {# institution} other {# institutions}}',
  'posts.masked-addresses': '{count, plural, one {# address} other {# addresses}}',
  'posts.institutions-masked': 'Institutions are masked, because one may be where somebody in this room works.',
  'posts.mine-taken-out':
    'Words were taken out of {posts, plural, one {# of your posts} other {# of your posts}} here, without your name. By whom is not kept.',
  'posts.done': 'Done',
}
