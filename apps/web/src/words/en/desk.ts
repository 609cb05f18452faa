export const desk = {
  'desk.yours': 'A post of yours at the moderators’ desk',
  'desk.waits': 'At the moderators’ desk. It comes into the thread when they let it in.',
  'desk.waits-slow':
    'At the moderators’ desk, because it came soon after another of yours. It comes into the thread when they let it in.',
  'desk.waits-first':
    'At the moderators’ desk, as the first posts of everybody are here. It comes into the thread when they let it in.',
  'desk.yours-thread': 'A thread of yours at the moderators’ desk',
  'desk.thread-waits': 'Waits for a look.',
  'desk.thread-waits-hat':
    'You said: it is not my hat. The thread begins when the moderators let it in; until then only you and they see it.',
  'desk.thread-waits-slow':
    'It came soon after another post of yours. The thread begins when the moderators let it in; until then only you and they see it.',
  'desk.thread-waits-first':
    'The first posts of everybody do here. The thread begins when the moderators let it in; until then only you and they see it.',
  'desk.thread-returned': 'Moderation returned this thread: {reason}',
  'desk.thread-removed': 'Moderation removed a thread of yours: {reason}',
  'desk.returned': 'Moderation returned this post: {reason}',
  'desk.removed': 'Moderation removed this post: {reason}',
  'desk.proposes': 'Moderation proposes other words: {reason}',
  'desk.yours-now': 'Your words',
  'desk.words-proposed': 'The words proposed',
  'desk.agree': 'Agree to these words',
  'desk.decline': 'Keep my own',
  'desk.agreed': 'Agreed.',
  'desk.declined': 'Moderation looks at your own words again.',
  'desk.understood': 'Understood',
  'desk.write-anew': 'Write it anew',
  'desk.anew-keeps':
    'Written anew, it keeps its quotes, its files and its mark. This one stays here until you have sent the new one.',
  'desk.take-back': 'Take it back',
  'desk.take-consent-back': 'The hat check shall not learn from it',
  'desk.consent-taken-back': 'The hat check does not learn from it.',
  'desk.yours-teaches': 'A post of yours that the hat check may learn from',
  'desk.teaches':
    'The moderators let a post of yours in. Its words may become a test case of the hat check, without names.',
}
