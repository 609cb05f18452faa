export const lobby = {
  'lobby.all-read': 'You have read everything.',
}
