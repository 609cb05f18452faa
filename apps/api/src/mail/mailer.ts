/** A mail to one person, ready to be sent. Text and HTML come from the same tree. `headers` never name anybody. */
export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  messageId: string
  headers?: Record<string, string>
}

/** Sends mail, or keeps it as a file where no mail server is set. */
export type Mailer = {
  /** Resolves once the mail server (or the disk) has taken the mail; rejects if it has not. */
  send(mail: Mail): Promise<void>
  /** `ok` and `away` speak of the mail server; `outbox` means that mail is kept as files. */
  state(): Promise<'ok' | 'away' | 'outbox'>
  close(): Promise<void>
}
