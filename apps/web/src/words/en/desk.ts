export const desk = {
  'desk.accepted': 'The post is in its thread.',
  'desk.given-back': 'The post went back to its writer.',
  'desk.yours': 'A post of yours at the moderators’ desk',
  'desk.waits': 'At the moderators’ desk. It comes into the thread when they let it in.',
  'desk.returned': 'The desk returned this post: {reason}',
  'desk.write-anew': 'Write it anew',
  'desk.take-back': 'Take it back',
}
