import type { DigestView } from '@cloakroom/contract/digests.ts'
import { forOutside } from '../door/for-outside.ts'
import type { News, Question, SealedNote } from './find-news.ts'
import { isQuestion } from './is-question.ts'
import { plainWords, shortened } from './plain-words.ts'
import { levelOfPost, mayTellUnread } from './policy.ts'

export type Span = { since: Date; until: Date }
type Thread = DigestView['sections'][number]['threads'][number]

/**
 * A thread as every digest tells it, whoever reads it, and the topics under one of which it may stand, each with what that stands under. `titled` is the same
 * for those who want titles only. `last` is the number of its latest new post; null where nobody is told what they have not read.
 */
export type ToldThread = { topics: readonly string[][]; thread: Thread; titled: Thread; last: number | null }
export type ToldQuestion = {
  topics: readonly string[][]
  isNew: boolean
  question: DigestView['questions'][number]
}
export type ToldNote = DigestView['notes'][number]

/** All that digests may tell of some rooms. */
export type Told = { threads: readonly ToldThread[]; questions: readonly ToldQuestion[]; notes: readonly ToldNote[] }

const LONGEST_EXTRACT = 200

/** What a digest may tell of a thread, through its charters; null where that is nothing. `names` are those of its room, which must not be read outside. */
export function tell(news: News, names: readonly string[]): ToldThread | null {
  const { topics, roomId, threadId, room, title } = news
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
  const titled = thread.extract === null ? thread : { ...thread, extract: null }
  return { topics, thread, titled, last: mayTellUnread(news) ? news.last : null }
}

/**
 * A question is told by its title, where titles may be told. That its first post asks where its title does not is told only where words of posts may be: it is
 * something of what they say.
 */
export function tellQuestion(asked: Question, names: readonly string[]): ToldQuestion | null {
  const { topics, roomId, threadId, isNew, room, title, written, words } = asked
  const level = levelOfPost({ post: written, room, title: title.written })
  if (level === 'nothing') return null
  if (!isQuestion(title.text) && !(level === 'extracts' && isQuestion(plainWords(words)))) return null
  return { topics, isNew, question: { roomId, threadId, title: forOutside(title.text, names) } }
}

/** A note was sealed to be shown outside; that a room has one is told where its charter lets a title out. */
export function tellNote({ roomId, noteId, title, room }: SealedNote, names: readonly string[]): ToldNote | null {
  return room === 'nothing' ? null : { roomId, noteId, title: forOutside(title, names) }
}

/** The first that is not empty after the change; the others are not even changed. */
function firstOf(all: readonly string[], change: (one: string) => string): string {
  for (const one of all) {
    const changed = change(one)
    if (changed !== '') return changed
  }
  return ''
}
