import type { DigestLanguage, Rhythm } from '@cloakroom/contract/topics.ts'
import { arabic } from './arabic.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'

/** What the house says in a digest, in one language. Topics and everything that was said in rooms stand as they are. */
export type DigestWords = {
  dir: 'ltr' | 'rtl'
  subjects: Record<Rhythm, string>
  newPosts: (count: number) => string
  /** Threads that a long section leaves out. */
  more: (count: number) => string
  /** Where only numbers are told; `beside` threads that are told by their titles. */
  counted: (threads: number, posts: number, beside: boolean) => string
  threads: string
  rooms: string
  questions: string
  notes: string
  unread: string
  stays: string
  earlier: string
  choose: string
  stop: string
}

export const DIGEST_WORDS: Record<DigestLanguage, DigestWords> = {
  en: english,
  fr: french,
  es: spanish,
  pt: portuguese,
  ru: russian,
  ar: arabic,
}
