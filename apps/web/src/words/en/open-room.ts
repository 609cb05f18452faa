export const openRoom = {
  'title.open-room': 'Open a room',
  'open-room.title': 'Open a room',
  'open-room.lead': 'You will moderate it. Only those you invite will know that it exists.',
  'open-room.name': 'Name',
  'open-room.purpose': 'Purpose',
  'open-room.purpose-hint': 'One or two sentences. Whoever is invited reads them before coming in.',
  'open-room.charter': 'Charter',
  'open-room.charter-lead':
    'The rules of this room. Everybody reads them before coming in. Later you may amend all but the first, for what is written from then on.',
  'open-room.attribution': 'Who is seen to speak?',
  'open-room.quoting': 'May words be quoted?',
  'open-room.digest': 'What may digests carry?',
  'open-room.hats': 'What happens to hats?',
  'open-room.hats-hint': 'A hat is an institutional voice: “on behalf of”, “we at”, a title, a signature.',
  'open-room.retention': 'How long are words kept?',
  'open-room.retention-never': 'They stay',
  'open-room.retention-days':
    '{days, plural, =30 {A month} =90 {Three months} =365 {A year} =3650 {Ten years} one {A day} other {# days}} after closing',
  'open-room.handle': 'Your own handle in this room',
  'open-room.act': 'Open the room',
  'open-room.not-yours': 'A steward can give you the right to open rooms.',
  'open-room.for-good': 'This cannot be changed later.',
}
