/** The page on which one looks for words. */
export const search = {
  'title.search': 'Search',
  'search.title': 'Search',
  'search.lead':
    'Every post that you may read, in whatever form a word stands there. Words are looked for, not people; rooms that are closed for good are not searched.',
  'search.words': 'Words',
  'search.words-hint': 'In quotation marks a phrase is found as it stands: “late ships”.',
  'search.go': 'Search',
  'search.filters': 'Where and when',
  'search.where': 'Where',
  'search.everywhere': 'All my rooms',
  'search.this-thread': 'One thread of {room}',
  'search.topic': 'Topic',
  'search.any-topic': 'Any',
  'search.from': 'From',
  'search.to': 'Up to',
  'search.results': 'What was found',
  'search.found': '{count, plural, =1 {One post} other {# posts}}, the latest first.',
  'search.found-more': 'The latest {count} posts. There are more.',
  'search.nothing': 'No post that you may read holds all of this.',
  'search.nothing-more': 'Fewer words find more. So does looking in all rooms, and at any time.',
  'search.more': 'Show more',
}
