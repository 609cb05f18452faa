import MailComposer from 'nodemailer/lib/mail-composer'
import { isDeclared } from '../door/declare.ts'
import type { Mail } from './mailer.ts'
import type { Sender } from './sender.ts'

/** Out-of-office notes and receipts would tell the house who reads when; they are asked not to come. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
const MINUTE_MS = 60_000

export type Mime = { bytes: Buffer; from: string; to: string }

/**
 * The one place where a mail takes its form. Nothing in it comes from the recipient but their address and the tokens in its links; when it was written
 * stands in it to the minute.
 */
export async function toMime(sender: Sender, mail: Mail): Promise<Mime> {
  if (!isDeclared(mail.declared, 'mail')) throw new Error('a mail that nobody has declared')
  const composed = new MailComposer({
    from: sender.from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    messageId: mail.messageId,
    date: new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS),
    text: mail.text,
    html: mail.html,
    headers: { ...AUTOMATIC, 'List-Id': sender.listId, ...mail.headers },
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const envelope = composed.getEnvelope()
  return { bytes: await sender.sign(await composed.build()), from: envelope.from || '', to: mail.to }
}
