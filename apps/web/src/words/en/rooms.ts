export const rooms = {
  'rooms.about': 'About this room',
  'rooms.charter': 'Charter',
}
