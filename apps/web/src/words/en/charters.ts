export const charters = {
  'charters.new': 'This room has a new charter',
  'charters.new-why':
    'Version {version} binds what is written from now on. Read what has changed; once you accept it you can write again. Nobody is told who has accepted.',
  'charters.was': 'Until now: {title}',
  'charters.stricter': 'stricter',
  'charters.looser': 'looser',
  'charters.older-stay':
    'What was written before keeps the charter it was written under. Looser rules never reach back.',
  'charters.accept': 'Accept version {version}',
  'charters.accepted': 'Accepted. You can write again.',
  'charters.leave-instead': 'Whoever does not accept it may go on reading, withdraw their posts, or leave the room.',
  'charters.versions': 'Earlier versions',
  'charters.version-since': 'Version {version}, since {day}',
  'charters.version-first': 'Version {version}',
  'charters.version-now': 'in force',
  'charters.no-changes': 'Nothing has changed yet.',
  'charters.changes': 'What changes',
  'charters.changes-none':
    'Choose differently above, and the changes stand here in words before anybody else sees them.',
  'charters.then': 'Everybody in the room is told at once and accepts it before writing again.',
  'charters.preview': 'A post under the new charter',
  'charters.preview-why': 'What these words of yours would look like, on every surface. Nothing is sent.',
  'charters.preview-words': 'Words to try',
  'charters.preview-example': 'I have seen this go wrong twice, and would rather wait a year.',
  'charters.preview-title': 'Whether to wait',
  'charters.since-you':
    'You read this room from the day on which you came. What was written before is for those who were in.',
  'title.charter': 'Charter',
  'charters.about-earlier': 'All versions of the charter',
}
