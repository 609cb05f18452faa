import MailComposer from 'nodemailer/lib/mail-composer'
import { isDeclared } from '../door/declare.ts'
import type { Mail } from './mailer.ts'
import { writeKeyIsOver } from './mail-of-mail-key.ts'
import { KeyIsOver, sealMime } from './seal-mime.ts'
import type { Sender } from './sender.ts'

/** Out-of-office notes and receipts would tell the house who reads when; they are asked not to come. */
const AUTOMATIC = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
const MINUTE_MS = 60_000

export type Mime = { bytes: Buffer; from: string; to: string }

/**
 * The one place where a mail takes its form. Nothing in it comes from the recipient but their address and the tokens in its links, and to whoever has given
 * a key it is sealed; when it was written stands in it to the minute.
 */
export async function toMime(sender: Sender, mail: Mail): Promise<Mime> {
  if (!isDeclared(mail.declared, 'mail')) throw new Error('a mail that nobody has declared')
  const key = mail.isNeverSealed ? null : await sender.keyAt(mail.to)
  const { bytes, from } = await compose(sender, mail)
  const whole = key === null ? bytes : await sealed(sender, mail, bytes, key)
  return { bytes: await sender.sign(whole), from, to: mail.to }
}

async function compose(sender: Sender, mail: Mail): Promise<{ bytes: Buffer; from: string }> {
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
  return { bytes: await composed.build(), from: composed.getEnvelope().from || '' }
}

/** What was to be sealed never goes as it is: where it cannot be sealed any more, its reader is told so instead. */
async function sealed(sender: Sender, mail: Mail, bytes: Buffer, key: string): Promise<Buffer> {
  try {
    return await sealMime(bytes, key)
  } catch (error) {
    if (!(error instanceof KeyIsOver)) throw error
    const instead = await writeKeyIsOver(sender, mail)
    return (await compose(sender, { ...instead, headers: mail.headers ?? {} })).bytes
  }
}
