/** What waits for a member in their rooms. */
export const notifications = {
  'title.notifications': 'Waiting for me',
  'notifications.title': 'Waiting for you',
  'notifications.lead':
    'Where you are mentioned, answered or asked in your rooms. It is looked up when you come here, and goes when you have read it: nobody keeps a list of what concerns whom.',
  'notifications.nothing': 'Nothing waits for you.',
  'notifications.mention': 'You are mentioned',
  'notifications.answer': 'Your post is answered',
  'notifications.poll': 'The room is asked, and you have not voted',
  'notifications.in': '{title} · {room}',
  'notifications.levels': 'What reaches you',
  'notifications.levels-hint': 'Of each room. The reading list shows what is new in any case.',
  'notifications.level-everything': 'Mentions, answers and questions',
  'notifications.level-mentions': 'Only mentions',
  'notifications.level-nothing': 'Nothing',
  'notifications.kept': 'Kept.',
} as const
