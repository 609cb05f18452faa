export const composer = {
  'composer.answer': 'Reply to {name}',
  'composer.answer-somebody': 'Reply',
  'composer.add': 'Add to this thread',
  'composer.new-thread': 'Start a thread',
  'composer.throw-away': 'Throw away',
  'composer.kept-here': 'Kept here, sent when you are back.',
  'composer.waits': 'A post of yours that waits to be sent',
  'composer.write-on': 'Write on',
}
