export const lobby = {
  'lobby.lead':
    '{threads, plural, =1 {One thread has} other {# threads have}} something new for you, in the order to read {threads, plural, =1 {it} other {them}}.',
  'lobby.all-read': 'You have read everything.',
  'lobby.all-read-more': 'New posts will stand here, in the order to read them.',
  'lobby.first-visit': 'You are in.',
  'lobby.first-visit-more':
    'Debates happen in rooms, and a room is entered by invitation: when a moderator invites you, it stands here with its rules. Meanwhile you can choose the topics you want to hear of.',
  'lobby.first-visit-host':
    'Debates happen in rooms. Open one, write down what it is for, and invite the people you would like to hear.',
  'lobby.invite': 'Invite people to the network',
  'lobby.choose-topics': 'Choose topics',
  'lobby.new-posts': '{count} new',
  'lobby.unsealing':
    'Two stewards have agreed to find out who wrote some words of yours. You can answer before they do.',
  'lobby.unsealing-read': 'Read more and answer',
  'lobby.rooms': 'Your rooms',
  'lobby.room-unread': '{count, plural, =0 {nothing new} other {# new}}',
  'lobby.topic-only': 'Only: {topic}',
  'lobby.topic-all': 'Show all',
  'lobby.topic-none': 'Nothing new on this topic in your rooms.',
  'asked.invited': 'You are invited into',
  'asked.read-rules': 'Read its rules',
}
