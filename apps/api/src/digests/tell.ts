import type { DigestView } from '@cloakroom/contract/digests.ts'
import { forOutside } from '../door/for-outside.ts'
import type { News } from './find-news.ts'
import { plainWords, shortened } from './plain-words.ts'
import { levelOfPost } from './policy.ts'

export type Span = { since: Date; until: Date }
type Thread = DigestView['sections'][number]['threads'][number]

/** A thread as every digest tells it, whoever reads it, and the topics under one of which it will stand. */
export type ToldThread = { topicIds: readonly string[]; thread: Thread }

const LONGEST_EXTRACT = 200

/** What a digest may tell of a thread, through its charters; null where that is nothing. `names` are those of its room, which must not be read outside. */
export function tell(news: News, names: readonly string[]): ToldThread | null {
  const { topicIds, roomId, threadId, room, title } = news
  const told = news.posts
    .map((posts) => ({ ...posts, level: levelOfPost({ post: posts.written, room, title: title.written }) }))
    .filter(({ level }) => level !== 'nothing')
  if (told.length === 0) return null
  const words = told.filter(({ level }) => level === 'extracts').flatMap((posts) => posts.words)
  const extract = firstOf(words, (one) => forOutside(plainWords(one), names))
  const thread = {
    roomId,
    threadId,
    title: forOutside(title.text, names),
    newPosts: told.reduce((sum, { count }) => sum + count, 0),
    extract: extract === '' ? null : shortened(extract, LONGEST_EXTRACT),
  }
  return { topicIds, thread }
}

/** The first that is not empty after the change; the others are not even changed. */
function firstOf(all: readonly string[], change: (one: string) => string): string {
  for (const one of all) {
    const changed = change(one)
    if (changed !== '') return changed
  }
  return ''
}
