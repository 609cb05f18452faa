export const rooms = {
  'rooms.about': 'About this room',
  'rooms.charter': 'Charter',
  'rooms.charter-versions': 'Earlier versions',
  'rooms.inside': 'In the room',
  'rooms.moderates': '{name}, moderates',
  'rooms.nobody-shown': 'Nobody is shown here, not even how many are in.',
  'rooms.too-few': 'Not enough people are in yet for anybody to write without being guessed. Reading is open.',
  'rooms.your-handle': 'You speak here as {handle}.',
  'rooms.desk': '{count, plural, =0 {Desk} other {Desk: # to decide}}',
  'rooms.keeping': 'People and charter',
  'rooms.notes': 'Notes',
  'rooms.leave': 'Leave the room',
}
