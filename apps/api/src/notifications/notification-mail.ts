import { createElement as el } from 'react'
import type { Config } from '../config.ts'
import { declare } from '../door/declare.ts'
import { houseLink, unsubscribeLinks } from '../door/house-link.ts'
import { present } from '../door/present.ts'
import { Action, Footnote, Heading, Paragraph } from '../mail/letter.ts'
import { listHeaders } from '../mail/list-headers.ts'
import type { Mail } from '../mail/mailer.ts'
import { houseName } from '../mail/message-id.ts'
import { writeMail } from '../mail/write-mail.ts'
import type { ToSend } from './find-to-send.ts'

const NOTIFICATION = declare('mail', 'notification', 'digest')
const SUBJECT = 'Something new for you'
const LINK = { color: 'inherit' }

type Addressed = { to: string; messageId: string; stopToken: string }

/**
 * That something waits: one mail for all of it, with the titles of those threads whose charters let titles out, and nothing else. Not why, which would tell who
 * has said something there; not how much; no person, no room, no word of a post, no time.
 */
export function writeNotificationMail(
  { publicUrl }: Pick<Config, 'publicUrl'>,
  toSend: readonly Pick<ToSend, 'roomId' | 'threadId' | 'title'>[],
  { to, messageId, stopToken }: Addressed,
): Promise<Mail> {
  const named = toSend.flatMap(({ roomId, threadId, title }) =>
    title && threadId ? [{ roomId, threadId, title }] : [],
  )
  const threads = new Map(named.map((one) => [one.threadId, one]))
  const isMore = toSend.some(({ title }) => title === null)
  return writeMail(
    { publicUrl },
    NOTIFICATION,
    {
      to,
      subject: SUBJECT,
      messageId: `<${messageId}@${houseName(publicUrl)}>`,
      headers: listHeaders({ publicUrl }, stopToken, 'notifications'),
    },
    el(Heading, null, SUBJECT),
    ...(threads.size > 0 ? [el(Paragraph, null, 'In these threads:')] : []),
    ...[...threads.values()].map((one) => el(Thread, { key: one.threadId, ...one, publicUrl })),
    ...(isMore ? [el(Paragraph, null, isAlone(threads) ? WAITS : WAITS_TOO)] : []),
    el(Action, { href: houseLink({ publicUrl }, '/notifications') }, 'See what waits for you'),
    el(Footnote, null, 'What is said in a room stays there: please do not pass this mail on.'),
    el(
      Footnote,
      null,
      el('a', { href: houseLink({ publicUrl }, '/notifications'), style: LINK }, 'Choose what is mailed, and when not'),
    ),
    el(
      Footnote,
      null,
      el(
        'a',
        { href: unsubscribeLinks({ publicUrl }, stopToken, 'notifications').page, style: LINK },
        'Stop these mails',
      ),
    ),
  )
}

const WAITS = 'Something waits for you. What it is, and where, is told only inside.'
const WAITS_TOO = 'Something else waits for you that is told only inside.'

function isAlone(threads: ReadonlyMap<string, unknown>): boolean {
  return threads.size === 0
}

function Thread({
  publicUrl,
  title,
  ...place
}: {
  publicUrl: string
  roomId: string
  threadId: string
  title: string
}) {
  const href = present('digest').link({ publicUrl }, place)
  return el(
    Paragraph,
    { style: { margin: '0 0 6px 16px' } },
    href === null ? title : el('a', { href, style: LINK }, title),
  )
}
