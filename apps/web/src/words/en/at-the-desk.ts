export const atTheDesk = {
  'desk.title': 'Desk',
  'desk.lead':
    'Posts whose writers say: it is not my hat. Let them into the thread, or return them with a reason. You see what the room would see, and no more.',
  'desk.nothing': 'Nothing waits at the desk.',
  'desk.for': 'for “{title}”',
  'desk.answers-in': 'a reply in “{title}”',
  'desk.accept': 'Let it in',
  'desk.return': 'Return it…',
  'desk.reason': 'Why does it go back?',
  'desk.reason-hint': 'Only its writer reads this.',
  'desk.return-now': 'Return it',
  'desk.return-not': 'Not yet',
  'keys.desk-accept': 'Let the held post in',
  'keys.desk-return': 'Return the held post',
}
