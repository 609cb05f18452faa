import type { DigestWords } from './digest-words.ts'

const threads = (count: number) => (count === 1 ? '1 thread' : `${count} threads`)
const newPosts = (count: number) => (count === 1 ? '1 new post' : `${count} new posts`)

export const english: DigestWords = {
  dir: 'ltr',
  subjects: {
    at_once: 'New in what you follow',
    daily: 'Your daily digest',
    weekly: 'Your weekly digest',
    monthly: 'Your monthly digest',
  },
  newPosts,
  more: (count) => `And ${count === 1 ? '1 more thread' : `${count} more threads`}.`,
  counted: (count, posts, beside) => `${beside ? 'Besides, ' : ''}${newPosts(posts)} in ${threads(count)}.`,
  threads: 'Threads you follow',
  rooms: 'Rooms you follow',
  questions: 'Questions that wait for an answer',
  notes: 'Notes published',
  unread: 'You have not read yet',
  stays: 'What is said in a room stays there: please do not pass this mail on.',
  earlier: 'Earlier digests',
  choose: 'Choose topics and times',
  stop: 'Stop all digests',
}
