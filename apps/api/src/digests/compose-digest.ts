import type { DigestView } from '@cloakroom/contract/digests.ts'
import type { Level, Rhythm } from '@cloakroom/contract/topics.ts'
import type { Told, ToldThread } from './tell.ts'

type Section = DigestView['sections'][number]
type Thread = Section['threads'][number]

type FollowedTopic = { id: string; name: string; level: Level }

/** What somebody wants to be told: topics in the order of the network, rooms and threads by id, each with how much of it. */
export type Wishes = {
  topics: readonly FollowedTopic[]
  /** The place of each topic among them. */
  places: ReadonlyMap<string, number>
  rooms: ReadonlyMap<string, Level>
  threads: ReadonlyMap<string, Level>
  /** Topics that they know something about: of these, and of notes, they are told in their fullest digest alone. */
  fields: readonly string[]
  isFullest: boolean
}

const LONGEST_SECTION = 12
const MOST_QUESTIONS = 5
const MOST_UNREAD = 5

/**
 * A digest of these news, most discussed first: a thread that is followed by itself, else under the nearest of the followed topics that covers it, else
 * among those of a followed room. `before` are threads of which the digest before told and that are not read. Where nothing is new, nothing stands in it.
 */
export function composeDigest(
  rhythm: Rhythm,
  wishes: Wishes,
  told: Told,
  before: readonly ToldThread[] = [],
): DigestView {
  const sections = sectionsOf(wishes, told.threads)
  const standing = new Set(sections.flatMap(({ threads }) => threads.map(({ threadId }) => threadId)))
  const questions = wishes.isFullest
    ? told.questions.filter(
        ({ topics, question }) =>
          !standing.has(question.threadId) && topics.some((path) => path.some((id) => wishes.fields.includes(id))),
      )
    : []
  const notes = told.notes.filter(({ roomId }) => wishes.isFullest || wishes.rooms.has(roomId))
  if (sections.length + notes.length === 0 && !questions.some(({ isNew }) => isNew)) return nothingNew(rhythm)
  return {
    rhythm,
    sections,
    questions: questions
      .map(({ question }) => question)
      .toSorted(byTitle)
      .slice(0, MOST_QUESTIONS),
    notes: notes.toSorted((a, b) => ORDER.compare(a.title, b.title) || (a.noteId < b.noteId ? -1 : 1)),
    unread: before
      .map(({ titled }) => titled)
      .filter(({ threadId }) => !standing.has(threadId))
      .toSorted(liveliestFirst)
      .slice(0, MOST_UNREAD)
      .map(({ roomId, threadId, title }) => ({ roomId, threadId, title })),
  }
}

export function placesOf(topics: readonly FollowedTopic[]): Wishes['places'] {
  return new Map(topics.map(({ id }, place) => [id, place]))
}

export function nothingNew(rhythm: Rhythm): DigestView {
  return { rhythm, sections: [], questions: [], notes: [], unread: [] }
}

export function isNothingNew({ sections, questions, notes }: DigestView): boolean {
  return sections.length + questions.length + notes.length === 0
}

/** Under which of the wishes a thread stands; null where none covers it. -1 is that for the thread itself, `topics.length` that for its room. */
export function wishFor(
  wishes: Wishes,
  { topics, thread }: Pick<ToldThread, 'topics' | 'thread'>,
): { place: number; level: Level } | null {
  const itself = wishes.threads.get(thread.threadId)
  if (itself) return { place: -1, level: itself }
  let place = wishes.topics.length
  for (const path of topics)
    for (const id of path) {
      const known = wishes.places.get(id)
      if (known === undefined) continue
      place = Math.min(place, known)
      break
    }
  const topic = wishes.topics[place]
  if (topic) return { place, level: topic.level }
  const room = wishes.rooms.get(thread.roomId)
  return room ? { place: wishes.topics.length, level: room } : null
}

function sectionsOf(wishes: Wishes, threads: readonly ToldThread[]): Section[] {
  const drafts = new Map<number, Pick<Section, 'threads' | 'counted'>>()
  for (const told of threads) {
    const wish = wishFor(wishes, told)
    if (!wish) continue
    const draft = drafts.get(wish.place) ?? { threads: [], counted: null }
    drafts.set(wish.place, draft)
    if (wish.level === 'counts') {
      const { threads: number = 0, posts = 0 } = draft.counted ?? {}
      draft.counted = { threads: number + 1, posts: posts + told.thread.newPosts }
    } else draft.threads.push(wish.level === 'titles' ? told.titled : told.thread)
  }
  return [...drafts]
    .toSorted(([a], [b]) => a - b)
    .map(([place, draft]) => ({
      of: sectionAt(wishes, place),
      threads: draft.threads.toSorted(liveliestFirst).slice(0, LONGEST_SECTION),
      more: Math.max(0, draft.threads.length - LONGEST_SECTION),
      counted: draft.counted,
    }))
}

function sectionAt({ topics }: Wishes, place: number): Section['of'] {
  const topic = topics[place]
  if (topic) return { kind: 'topic', topicId: topic.id, name: topic.name }
  return { kind: place < 0 ? 'threads' : 'rooms' }
}

const ORDER = new Intl.Collator('en')

/** The order in which a digest tells of threads. */
export function liveliestFirst(a: Thread, b: Thread): number {
  return b.newPosts - a.newPosts || byTitle(a, b)
}

function byTitle(a: { title: string; threadId: string }, b: { title: string; threadId: string }): number {
  return ORDER.compare(a.title, b.title) || (a.threadId < b.threadId ? -1 : 1)
}
