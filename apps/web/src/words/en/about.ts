export const about = {
  'title.about': 'What the house promises',
  'title.api': 'For programmers',
  'about.title': 'What the house promises',
  'about.lead':
    'Cloakroom is a closed-door forum. People come as themselves, say what they think, and leave without a label. These are the promises it is built on, and where they end.',
  'about.promises': 'Promises',
  'about.speak-title': 'You speak for yourself',
  'about.speak':
    'Nothing in the house has a place for an employer, a title, an institution or a logo. A check looks for institutional voices in what you write, tells you why, and offers other words.',
  'about.edge-title': 'Names stop at the edge of a room',
  'about.edge':
    'A room’s charter says whether its members see names, handles or nobody. Outside the room nobody is named: not in mail, not in quotes, not in what is carried out. Who was present is not told either.',
  'about.rule-title': 'Words may travel, speakers may not',
  'about.rule':
    'What a charter lets out goes out under the Chatham House Rule: the words, “a participant”, and the month. No room, no link, no name.',
  'about.row-title': 'The writer is not in the record',
  'about.row':
    'A post is stored with a number that only the room’s own key can lead back to a member. A stolen copy of the database, without the house’s master key, does not tell who wrote what.',
  'about.burn-title': 'A closed room cannot be asked',
  'about.burn':
    'When a room is closed for good its key is burnt. From then on nobody can tell who said what in it: no moderator, no steward, not whoever runs the server.',
  'about.charter-title': 'Rules bind forward',
  'about.charter':
    'What you wrote keeps the charter under which you wrote it. If the rules are loosened later, your words stay under the stricter ones.',
  'about.keys-title': 'No one person can look behind a seat',
  'about.keys':
    'Where a life is in danger, or a court orders it, two stewards together can learn who wrote certain words: with a delay, after telling every member, and in a way that every member sees counted. Neither can do it alone.',
  'about.hidden-title': 'A room you are not in is not there',
  'about.hidden':
    'Its address answers like one that never was: same words, same time. Its members are listed nowhere else.',
  'about.kept-title': 'Sent means kept, removed means now',
  'about.kept':
    'What the house has accepted survives a crash, once. Whoever is removed from a room is out within a second, on every device.',
  'about.watch-title': 'Nobody watches you read',
  'about.watch':
    'No receipts, no “last seen”, no list of who is online. The house logs no network address and loads nothing from anybody else: no fonts, no counters, no remote pictures.',
  'about.not': 'What is not covered',
  'about.not-lead':
    'We say “not attributed”, never “anonymous”. A determined person may still learn something in these ways.',
  'about.not-operators':
    'Whoever runs the server and holds its master key could read rooms that are open, and find out who wrote what in them. So could somebody who breaks into the running process, or into a backup together with the key, even a backup of a room that has been closed since.',
  'about.not-traffic':
    'Somebody who watches the network sees when your device talks to the house, though not what it says. Times of posts and times of traffic can be laid side by side.',
  'about.not-small':
    'In a very small room, people guess. Eight are the least for a room without attribution; more are better. Posts wait there for company, but a lone post comes out as well, after six hours at the latest.',
  'about.not-style':
    'Style gives away: a turn of phrase, a spelling, a case only you know. The check points at some of it, never at all of it.',
  'about.not-people': 'Nothing stops a person in the room from breaking the pledge, or from photographing the screen.',
  'api.title': 'For programmers',
  'api.lead':
    'Everything that the pages do goes through these addresses, with the session’s cookie. The same list, for machines, stands at {address}.',
  'api.find': 'Find an address',
  'api.params': 'In the address',
  'api.body': 'Sent',
  'api.reply': 'Answer',
  'api.refusals': 'Refusals',
  'api.all-refusals': 'How the house says no',
  'api.all-refusals-lead':
    'Refusals are application/problem+json. Programs go by the code; it never changes its meaning.',
  'api.common-refusals': 'and what any address may answer.',
  'api.none': 'Nothing',
  'api.count': '{count, plural, one {# address} other {# addresses}}',
}
