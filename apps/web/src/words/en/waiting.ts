export const waiting = {
  'waiting.yours': 'A post of yours that waits',
  'waiting.sent': 'Your post waits. It comes out together with others.',
  'waiting.waits':
    'Waiting. It comes out at a full or half hour together with others, by {time} at the latest. Until then you alone see it: its time and its place in line would tell who wrote it.',
  'waiting.starts': 'Starts “{title}”.',
  'waiting.edit': 'Your edit waits',
  'waiting.edit-waits':
    'Your edit waits. It comes out at a full or half hour together with others, by {time} at the latest. Until then the room reads the words above.',
  'waiting.withdrawal': 'Your withdrawal waits',
  'waiting.withdrawal-waits': 'You withdrew this post. The room sees it no more from {time} on.',
  'waiting.take-back': 'Take it back',
  'waiting.taken-back': 'Taken back. It comes out no more.',
  'waiting.is-out': 'It is out already.',
  'waiting.withdraw-when': 'In this room it happens at the next full or half hour, so that the minute names nobody.',
}
