export const waiting = {
  'waiting.yours': 'A post of yours that waits',
  'waiting.mark': 'Waiting.',
  'waiting.sent': 'Your post waits. It comes out together with others.',
  'waiting.waits':
    'You alone see this. It comes out at a full or half hour, shuffled with what others wrote, by {time} at the latest: its minute and its place in line would tell who wrote it.',
  'waiting.edit': 'An edit of yours that waits',
  'waiting.edit-waits':
    'You alone see this. Your new words take the place of those above at a full or half hour, together with what others wrote, by {time} at the latest.',
  'waiting.withdrawal': 'A withdrawal of yours that waits',
  'waiting.withdrawal-waits':
    'You have withdrawn this post. From {time} on nobody sees it; until then the others read what stands above.',
  'waiting.take-back': 'Take it back',
  'waiting.taken-back': 'Taken back.',
  'waiting.is-out': 'It is out already.',
  'waiting.edits': 'Your edit waits. It comes out together with what others wrote.',
  'waiting.withdraws': 'Your withdrawal waits for the next full or half hour.',
  'waiting.withdraw-when': 'Here that happens at the next full or half hour, so that the minute names nobody.',
}
