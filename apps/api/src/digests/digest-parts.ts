import type { DigestView } from '@cloakroom/contract/digests.ts'
import type { DigestLanguage } from '@cloakroom/contract/topics.ts'
import { LRUCache } from 'lru-cache'
import { createElement as el, Fragment, type ReactNode } from 'react'
import type { Config } from '../config.ts'
import { present } from '../door/present.ts'
import { Heading, Paragraph } from '../mail/letter.ts'
import { type Part, partOf } from '../mail/letter-in-parts.ts'
import { DIGEST_WORDS, type DigestWords } from './words/digest-words.ts'

type House = Pick<Config, 'publicUrl'>
type Section = DigestView['sections'][number]
type Thread = Section['threads'][number]
type Titled = { roomId: string; title: string } & ({ threadId: string } | { noteId: string })

const LINK = { color: 'inherit' }
const MOST_SENTENCES = 1_000

/** Everything that a digest tells: sections of parts, the first of each its heading. */
export function partsOf(house: House, digest: DigestView, language: DigestLanguage): Part[][] {
  const words = DIGEST_WORDS[language]
  const threads = shelfOf('thread', house, language)
  const titles = shelfOf('title', house)
  const list = (heading: string, items: readonly Titled[]) =>
    items.length > 0 ? [[headed(heading), ...items.map((item) => partOfTitle(titles, house, item))]] : []
  return [
    ...digest.sections.map((section) => partsOfSection(threads, house, section, words)),
    ...list(words.questions, digest.questions),
    ...list(words.notes, digest.notes),
    ...list(words.unread, digest.unread),
  ]
}

function partsOfSection(shelf: Shelf, house: House, section: Section, words: DigestWords): Part[] {
  const { threads, more, counted } = section
  return [
    headed(headingOf(section, words)),
    ...threads.map((thread) => partOfThread(shelf, house, thread, words)),
    ...(more > 0 ? [sentence(words.more(more))] : []),
    ...(counted ? [sentence(words.counted(counted.threads, counted.posts, threads.length > 0))] : []),
  ]
}

function headingOf({ of }: Section, words: DigestWords): string {
  return of.kind === 'topic' ? of.name : words[of.kind]
}

const sentences = new LRUCache<string, Part>({ max: MOST_SENTENCES })

function headed(words: string): Part {
  return rendered(`heading ${words}`, () => el(Heading, { level: 2 }, words))
}

function sentence(words: string): Part {
  return rendered(`sentence ${words}`, () => el(Paragraph, null, words))
}

function rendered(key: string, node: () => ReactNode): Part {
  const known = sentences.get(key)
  if (known) return known
  const made = partOf(node())
  sentences.set(key, made)
  return made
}

/** What is rendered once, however many digests it stands in, for as long as its news are kept (`room-news.ts`). */
type Shelf = WeakMap<object, Part>
const shelves = new Map<string, Shelf>()

function shelfOf(what: 'thread' | 'title', { publicUrl }: House, language = ''): Shelf {
  const key = [what, language, publicUrl].join(' ')
  const shelf = shelves.get(key) ?? new WeakMap<object, Part>()
  shelves.set(key, shelf)
  return shelf
}

function once(shelf: Shelf, of: object, node: () => ReactNode): Part {
  const known = shelf.get(of)
  if (known) return known
  const made = partOf(node())
  shelf.set(of, made)
  return made
}

function partOfThread(shelf: Shelf, house: House, thread: Thread, { newPosts }: DigestWords): Part {
  return once(shelf, thread, () => el(ThreadPart, { thread, house, told: newPosts(thread.newPosts) }))
}

/** A title alone leads to where it stands. */
function partOfTitle(shelf: Shelf, house: House, item: Titled): Part {
  return once(shelf, item, () => el(Paragraph, { style: { margin: '0 0 6px' } }, el(Title, { item, house })))
}

function ThreadPart({ thread, house, told }: { thread: Thread; house: House; told: string }) {
  return el(
    Fragment,
    null,
    el(Paragraph, { style: { margin: '0 0 6px' } }, el(Title, { item: thread, house }), ` (${told})`),
    thread.extract !== null &&
      el(Paragraph, { dir: 'auto', style: { margin: '0 0 16px', marginInlineStart: '16px' } }, thread.extract),
  )
}

/** In whichever script it is, it does not turn the words of the house around that stand beside it. */
function Title({ item, house }: { item: Titled; house: House }) {
  const href = present('digest').link(house, item)
  return href === null ? item.title : el('a', { href, dir: 'auto', style: LINK }, item.title)
}
