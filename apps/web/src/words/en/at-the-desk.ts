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
  'desk.export': 'Export verdicts as test cases',
  'desk.export-why':
    'Words that you decided on, of writers who agreed: without names, room or time, in the format in which the hat check is measured. Once exported, consent cannot be taken back.',
  'desk.exported':
    '{count, plural, =0 {No writer has agreed yet: there is nothing to export.} one {One test case exported.} other {# test cases exported.}}',
}
