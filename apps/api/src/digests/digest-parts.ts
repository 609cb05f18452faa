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
export function partsOf(house: House, digest: DigestView, language: DigestLanguage): Promise<Part[][]> {
  const words = DIGEST_WORDS[language]
  const list = (heading: string, items: readonly Titled[]) =>
    items.length > 0 ? [Promise.all([headed(heading), ...items.map((item) => partOfTitle(house, item))])] : []
  return Promise.all([
    ...digest.sections.map((section) => partsOfSection(house, section, language)),
    ...list(words.questions, digest.questions),
    ...list(words.notes, digest.notes),
    ...list(words.unread, digest.unread),
  ])
}

function partsOfSection(house: House, section: Section, language: DigestLanguage): Promise<Part[]> {
  const words = DIGEST_WORDS[language]
  const { threads, more, counted } = section
  return Promise.all([
    headed(headingOf(section, words)),
    ...threads.map((thread) => partOfThread(house, thread, language)),
    ...(more > 0 ? [sentence(words.more(more))] : []),
    ...(counted ? [sentence(words.counted(counted.threads, counted.posts, threads.length > 0))] : []),
  ])
}

function headingOf({ of }: Section, words: DigestWords): string {
  return of.kind === 'topic' ? of.name : words[of.kind]
}

const sentences = new LRUCache<string, Promise<Part>>({ max: MOST_SENTENCES })

function headed(words: string): Promise<Part> {
  return rendered(`heading ${words}`, el(Heading, { level: 2 }, words))
}

function sentence(words: string): Promise<Part> {
  return rendered(`sentence ${words}`, el(Paragraph, null, words))
}

function rendered(key: string, node: ReactNode): Promise<Part> {
  const made = sentences.get(key) ?? partOf(node)
  sentences.set(key, made)
  return made
}

/** A thread is rendered once, however many digests it stands in, for as long as its news are kept (`room-news.ts`). */
const parts = new WeakMap<object, Map<string, Promise<Part>>>()

function once(of: object, key: string, make: () => Promise<Part>): Promise<Part> {
  const known = parts.get(of) ?? new Map<string, Promise<Part>>()
  parts.set(of, known)
  const made = known.get(key) ?? make()
  known.set(key, made)
  return made
}

function partOfThread(house: House, thread: Thread, language: DigestLanguage): Promise<Part> {
  const { newPosts } = DIGEST_WORDS[language]
  return once(thread, [language, house.publicUrl].join(' '), () =>
    partOf(el(ThreadPart, { thread, house, told: newPosts(thread.newPosts) })),
  )
}

/** A title alone leads to where it stands. */
function partOfTitle(house: House, item: Titled): Promise<Part> {
  return once(item, house.publicUrl, () =>
    partOf(el(Paragraph, { dir: 'auto', style: { margin: '0 0 6px' } }, el(Title, { item, house }))),
  )
}

function ThreadPart({ thread, house, told }: { thread: Thread; house: House; told: string }) {
  return el(
    Fragment,
    null,
    el(Paragraph, { dir: 'auto', style: { margin: '0 0 6px' } }, el(Title, { item: thread, house }), ` (${told})`),
    thread.extract !== null &&
      el(Paragraph, { dir: 'auto', style: { margin: '0 0 16px', marginInlineStart: '16px' } }, thread.extract),
  )
}

function Title({ item, house }: { item: Titled; house: House }) {
  const href = present('digest').link(house, item)
  return href === null ? item.title : el('a', { href, style: LINK }, item.title)
}
