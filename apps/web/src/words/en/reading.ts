/** What helps somebody who reads on: places, changes, the whole of a long thread. */
export const reading = {
  'threads.where-i-was': 'Jump to where you were',
  'threads.found-in-part': 'Your browser finds in the two thousand posts around here.',
  'threads.find-in-all': 'Search all of this thread',
  'threads.close-find-aid': 'Close',
  'threads.loading-all': 'The rest of the thread is coming, so that you can find in all of it…',
  'changes.title': 'Since yesterday',
  'changes.count': '{count, plural, one {# thread has changed} other {# threads have changed}}',
  'changes.none': 'Nothing has changed since yesterday.',
  'changes.new-thread': 'new thread',
  'changes.added': '{count, plural, one {# new post} other {# new posts}}',
  'changes.edited': '{count, plural, one {# edited} other {# edited}}',
  'lobby.where-i-was': 'Where you were: {title}, in {room}',
}
