export const desk = {
  'desk.yours': 'A post of yours at the moderators’ desk',
  'desk.waits': 'At the moderators’ desk. It comes into the thread when they let it in.',
  'desk.returned': 'The desk returned this post: {reason}',
  'desk.write-anew': 'Write it anew',
  'desk.take-back': 'Take it back',
  'desk.take-consent-back': 'The hat check shall not learn from it',
  'desk.consent-taken-back': 'The hat check does not learn from it.',
  'desk.yours-teaches': 'A post of yours that the hat check may learn from',
  'desk.teaches':
    'The moderators let a post of yours in. Its words may become a test case of the hat check, without names.',
}
