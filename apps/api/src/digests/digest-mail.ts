import type { DigestView } from '@cloakroom/contract/digests.ts'
import { LRUCache } from 'lru-cache'
import { createElement as el, Fragment } from 'react'
import type { Config } from '../config.ts'
import { declare } from '../door/declare.ts'
import { houseLink, unsubscribeLinks } from '../door/house-link.ts'
import { present } from '../door/present.ts'
import { Footnote, Heading, Paragraph } from '../mail/letter.ts'
import { fillGap, frameOf, Gap, type Part, partOf } from '../mail/letter-in-parts.ts'
import { listHeaders } from '../mail/list-headers.ts'
import type { Mail } from '../mail/mailer.ts'
import { houseName } from '../mail/message-id.ts'

type Section = DigestView['sections'][number]
type Thread = Section['threads'][number]
type Addressed = { to: string; messageId: string; unsubscribeToken: string }
type House = Pick<Config, 'publicUrl'>

const DIGEST = declare('mail', 'digest', 'digest')

const SUBJECTS = { daily: 'Your daily digest', weekly: 'Your weekly digest' }
const LINK = { color: 'inherit' }

/** Stands for the token in a frame that is many mails'. No reader's token looks like it. */
const TOKEN = 'TOKEN-OF-THE-READER'
const MOST_SENTENCES = 1_000

/** A digest as a mail: titles, counts, links into the house, and where a charter allows it some words. No person, no room's name, no time. */
export async function writeDigestMail(
  { publicUrl }: House,
  digest: DigestView,
  { to, messageId, unsubscribeToken }: Addressed,
): Promise<Mail> {
  const frame = await frameFor({ publicUrl }, digest.rhythm)
  const sections = await Promise.all(digest.sections.map((section) => partsOf({ publicUrl }, section)))
  const { html, text } = fillGap(withToken(frame, unsubscribeToken), sections)
  return {
    declared: DIGEST,
    to,
    subject: SUBJECTS[digest.rhythm],
    messageId: `<${messageId}@${houseName(publicUrl)}>`,
    headers: listHeaders({ publicUrl }, unsubscribeToken),
    html,
    text: `${text}\n`,
  }
}

function withToken({ html, text }: Part, token: string): Part {
  return { html: html.replaceAll(TOKEN, token), text: text.replaceAll(TOKEN, token) }
}

const frames = new Map<string, Promise<Part>>()

/** What stands around the news. The process has one house, so these are two. */
function frameFor({ publicUrl }: House, rhythm: DigestView['rhythm']): Promise<Part> {
  const key = [rhythm, publicUrl].join(' ')
  const known = frames.get(key)
  if (known) return known
  const subject = SUBJECTS[rhythm]
  const made = frameOf(
    subject,
    el(Heading, null, subject),
    el(Gap),
    el(
      Paragraph,
      { style: { marginTop: '32px' } },
      'What is said in a room stays there: please do not pass this mail on.',
    ),
    el(Footnote, null, el('a', { href: houseLink({ publicUrl }, '/topics'), style: LINK }, 'Choose topics and times')),
    el(Footnote, null, el('a', { href: unsubscribeLinks({ publicUrl }, TOKEN).page, style: LINK }, 'Stop all digests')),
  )
  frames.set(key, made)
  return made
}

const sentences = new LRUCache<string, Promise<Part>>({ max: MOST_SENTENCES })
/** A thread is rendered once, however many digests it stands in, for as long as its news are kept (`room-news.ts`). */
const threads = new WeakMap<Thread, { publicUrl: string; part: Promise<Part> }>()

function partsOf(house: House, { topicName, threads: told, more }: Section): Promise<Part[]> {
  return Promise.all([
    sentence(`topic ${topicName}`, () => partOf(el(Heading, { level: 2 }, topicName))),
    ...told.map((thread) => partOfThread(house, thread)),
    ...(more > 0
      ? [sentence(`more ${more}`, () => partOf(el(Paragraph, null, `And ${more} more in this topic.`)))]
      : []),
  ])
}

function sentence(key: string, make: () => Promise<Part>): Promise<Part> {
  const made = sentences.get(key) ?? make()
  sentences.set(key, made)
  return made
}

function partOfThread({ publicUrl }: House, thread: Thread): Promise<Part> {
  const known = threads.get(thread)
  if (known?.publicUrl === publicUrl) return known.part
  const part = partOf(el(ThreadPart, { thread, publicUrl }))
  threads.set(thread, { publicUrl, part })
  return part
}

function ThreadPart({ thread, publicUrl }: { thread: Thread; publicUrl: string }) {
  const href = present('digest').link({ publicUrl }, thread)
  return el(
    Fragment,
    null,
    el(
      Paragraph,
      { style: { margin: '0 0 6px' } },
      href === null ? thread.title : el('a', { href, style: LINK }, thread.title),
      ` (${thread.newPosts === 1 ? '1 new post' : `${thread.newPosts} new posts`})`,
    ),
    thread.extract !== null && el(Paragraph, { style: { margin: '0 0 16px 16px' } }, thread.extract),
  )
}
