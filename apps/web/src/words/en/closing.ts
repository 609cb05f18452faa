export const closing = {
  'closing.announced': 'This room closes for good {when}.',
  'closing.in': '{days, plural, =0 {within a day} one {in a day} other {in # days}}',
  'closing.on': 'On {day}, at {time}',
  'closing.means':
    'Then nobody can write here any more, and its key is burnt: from then on nobody, stewards included, can tell who said what. Until then you can read, write and withdraw.',
  'closing.then-stay': 'The words stay.',
  'closing.then-go': 'The words go {days, plural, one {a day} other {# days}} later, each as its own charter says.',
  'closing.call-off': 'Call the closing off',
  'closing.called-off': 'The closing is called off. The room goes on.',
  'closing.announce': 'Announce the closing',
  'closing.announce-why':
    'Everybody in the room is told the day at once, and sees it until then. It can be called off until the last minute.',
  'closing.is-announced': 'The closing is announced. Everybody in the room sees the day.',
  'closing.days': 'When?',
  'closing.days-option':
    '{days, plural, one {In a day} =7 {In a week} =14 {In two weeks} =30 {In a month} other {In # days}}',
  'closing.last-look': 'A last look',
  'closing.waits-at-desk':
    '{count, plural, =0 {Nothing waits at the desk.} one {A post waits at the desk. Decide on it before: afterwards nobody can.} other {# posts wait at the desk. Decide on them before: afterwards nobody can.}}',
  'closing.words-wait': 'Words that wait for their batch come out before the room closes.',
  'closing.at-once': 'Close at once instead',
  'closing.at-once-why':
    'Without a countdown: for when somebody is in danger and the key must be burnt now. Nobody gets a last look.',
}
