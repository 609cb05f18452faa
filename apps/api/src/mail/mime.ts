import MailComposer from 'nodemailer/lib/mail-composer'
import { isDeclared } from '../door/declare.ts'
import type { Mail } from './mailer.ts'

/** Out-of-office notes and receipts would tell the house who reads when; they are asked not to come. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }

export type Mime = { bytes: Buffer; from: string; to: string }

/** The one place where a mail takes its form. Nothing in it comes from the recipient but their address and the tokens in its links. */
export async function toMime(from: string, mail: Mail): Promise<Mime> {
  if (!isDeclared(mail.declared, 'mail')) throw new Error('a mail that nobody has declared')
  const composed = new MailComposer({
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    messageId: mail.messageId,
    text: mail.text,
    html: mail.html,
    headers: { ...AUTOMATIC, ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const envelope = composed.getEnvelope()
  return { bytes: await composed.build(), from: envelope.from || '', to: mail.to }
}
