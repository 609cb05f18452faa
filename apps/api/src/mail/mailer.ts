import type { Declared } from '../door/declare.ts'

/** A mail to one person, ready to be sent. Text and HTML come from the same tree. `headers` never name anybody. */
export type Mail = {
  /** As what it was declared: without that no mailer takes it. */
  declared: Declared<'mail'>
  to: string
  subject: string
  text: string
  html: string
  /** With its angle brackets; `newMessageId` makes one. The same mail keeps it when it is sent again. */
  messageId: string
  headers?: Record<string, string>
  /** Goes as it is even to somebody whose mail is sealed: it tells that this has changed. */
  isNeverSealed?: true
}

/**
 * Called when all of a mail but its end was handed over: until this resolves nobody has taken the mail, and when it rejects
 * nobody will.
 */
export type BeforeTaken = () => Promise<void>

/** Sends mail, or keeps it as a file where no mail server is set. */
export type Mailer = {
  /** Resolves once the mail server (or the disk) has taken the mail; rejects with MailNotTaken if it has not, or if that is unknown. */
  send(mail: Mail, beforeTaken?: BeforeTaken): Promise<void>
  /** `ok` and `away` speak of the mail server; `outbox` means that mail is kept as files. */
  state(): Promise<'ok' | 'away' | 'outbox'>
  close(): Promise<void>
}
