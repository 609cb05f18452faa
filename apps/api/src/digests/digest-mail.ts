import type { DigestView } from '@cloakroom/contract/digests.ts'
import { createElement as el, Fragment } from 'react'
import type { Config } from '../config.ts'
import { declare } from '../door/declare.ts'
import { houseLink, unsubscribeLinks } from '../door/house-link.ts'
import { present } from '../door/present.ts'
import { Footnote, Heading, Paragraph } from '../mail/letter.ts'
import { listHeaders } from '../mail/list-headers.ts'
import type { Mail } from '../mail/mailer.ts'
import { houseName } from '../mail/message-id.ts'
import { writeMail } from '../mail/write-mail.ts'

type Section = DigestView['sections'][number]
type Thread = Section['threads'][number]
type Addressed = { to: string; messageId: string; unsubscribeToken: string }

const DIGEST = declare('mail', 'digest', 'digest')

const SUBJECTS = { daily: 'Your daily digest', weekly: 'Your weekly digest' }

/** A digest as a mail: titles, counts, links into the house, and where a charter allows it some words. No person, no room's name, no time. */
export function writeDigestMail(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  digest: DigestView,
  { to, messageId, unsubscribeToken }: Addressed,
): Promise<Mail> {
  const subject = SUBJECTS[digest.rhythm]
  const unsubscribe = unsubscribeLinks({ publicUrl }, unsubscribeToken)
  const headers = listHeaders({ publicUrl }, unsubscribeToken)
  return writeMail(
    { publicUrl },
    DIGEST,
    { to, subject, headers, messageId: `<${messageId}@${houseName(publicUrl)}>` },
    el(Heading, null, subject),
    ...digest.sections.map((section) => el(SectionPart, { key: section.topicId, section, publicUrl })),
    el(
      Paragraph,
      { style: { marginTop: '32px' } },
      'What is said in a room stays there: please do not pass this mail on.',
    ),
    el(Footnote, null, el('a', { href: houseLink({ publicUrl }, '/topics'), style: LINK }, 'Choose topics and times')),
    el(Footnote, null, el('a', { href: unsubscribe.page, style: LINK }, 'Stop all digests')),
  )
}

const LINK = { color: 'inherit' }

function SectionPart({ section, publicUrl }: { section: Section; publicUrl: string }) {
  return el(
    Fragment,
    null,
    el(Heading, { level: 2 }, section.topicName),
    ...section.threads.map((thread) => el(ThreadPart, { key: thread.threadId, thread, publicUrl })),
    section.more > 0 && el(Paragraph, null, `And ${section.more} more in this topic.`),
  )
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
