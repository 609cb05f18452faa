import type { DigestView } from '@cloakroom/contract/digests.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { forOutside } from '../door/for-outside.ts'
import { findNews, findNamesIn, type News } from './find-news.ts'
import { levelOfPost } from './policy.ts'
import { plainWords, shortened } from './plain-words.ts'

type Rhythm = DigestView['rhythm']
type Thread = DigestView['sections'][number]['threads'][number]
export type Span = { since: Date; until: Date }

const LONGEST_SECTION = 12
const LONGEST_EXTRACT = 200

/**
 * What is new for a member in the topics that they follow at this rhythm. To be called inside `asMember`: it reads what they may read at that moment.
 * Their own posts count like any other, since a digest that left them out would tell whose it is and which they are.
 */
export async function makeDigest(tx: Tx, memberId: string, rhythm: Rhythm, span: Span): Promise<DigestView> {
  const news = await findNews(tx, memberId, rhythm, span)
  return digestOf(rhythm, news, await findNamesIn(tx, [...new Set(news.map(({ roomId }) => roomId))]))
}

/** News as a digest tells them; `names` by room are those that must not be read outside. */
export function digestOf(rhythm: Rhythm, news: News[], names: ReadonlyMap<string, string[]>): DigestView {
  const sections = new Map<string, { topicName: string; threads: Thread[] }>()
  for (const one of news) {
    const thread = tell(one, names.get(one.roomId) ?? [])
    if (!thread) continue
    const section = sections.get(one.topicId) ?? { topicName: one.topicName, threads: [] }
    section.threads.push(thread)
    sections.set(one.topicId, section)
  }
  return {
    rhythm,
    sections: [...sections].map(([topicId, { topicName, threads }]) => ({
      topicId,
      topicName,
      threads: threads.toSorted(liveliestFirst).slice(0, LONGEST_SECTION),
      more: Math.max(0, threads.length - LONGEST_SECTION),
    })),
  }
}

/** What a digest may tell of a thread, through its charters; null where that is nothing. */
function tell(news: News, names: string[]): Thread | null {
  const { roomId, threadId, room, title } = news
  const told = news.posts
    .map((posts) => ({ ...posts, level: levelOfPost({ post: posts.written, room, title: title.written }) }))
    .filter(({ level }) => level !== 'nothing')
  if (told.length === 0) return null
  const words = told.filter(({ level }) => level === 'extracts').flatMap((posts) => posts.words)
  const extract = words.map((one) => forOutside(plainWords(one), names)).find(Boolean)
  return {
    roomId,
    threadId,
    title: forOutside(title.text, names),
    newPosts: told.reduce((sum, { count }) => sum + count, 0),
    extract: extract === undefined ? null : shortened(extract, LONGEST_EXTRACT),
  }
}

function liveliestFirst(a: Thread, b: Thread): number {
  return b.newPosts - a.newPosts || a.title.localeCompare(b.title, 'en') || (a.threadId < b.threadId ? -1 : 1)
}
