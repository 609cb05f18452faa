import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { saysDead } from './dead-address.ts'
import type { BeforeTaken, Mail, Mailer } from './mailer.ts'
import { MailNotTaken } from './mail-not-taken.ts'
import { toMime } from './mime.ts'
import type { Sender } from './sender.ts'
import { smtpOptions } from './smtp-options.ts'

const ASK_AGAIN_MS = { ok: 30_000, away: 3_000 }
const PATIENCE_MS = 2_500

/** Sends through a mail server. Nothing is sent twice by itself: a mail whose end was handed over and not answered is reported as uncertain. */
export function openSmtp(url: string, sender: Sender): Mailer {
  const transport = createTransport(smtpOptions(url, sender.name))
  // The library reads a mail as soon as it is given it, even before it has a line to the server: what is done at a mail's end would be done before its beginning.
  transport.use('stream', (mail, done) => {
    const { raw } = mail.data
    if (raw instanceof Readable) mail.message.createReadStream = () => raw
    done()
  })
  let known: { state: 'ok' | 'away'; until: number } | undefined

  async function send(mail: Mail, beforeTaken: BeforeTaken = async () => {}): Promise<void> {
    const mime = await toMime(sender, mail)
    let isOver = false
    let mayBeTaken = false
    let whyNot: unknown
    let asked: Promise<void> | undefined
    async function* words() {
      yield mime.bytes
      asked = beforeTaken()
      await asked.catch((error: unknown) => {
        whyNot = error
        throw error
      })
      // A line that was cut meanwhile is noticed in this turn: then the server never gets the end.
      await setImmediate()
      if (isOver) throw new Error('the line is gone')
      mayBeTaken = true
    }
    try {
      await transport.sendMail({
        envelope: { from: mime.from, to: [mime.to] },
        raw: Readable.from(words(), { objectMode: false }),
      })
    } catch (error) {
      isOver = true
      // Whoever was asked may still be at it; what they do counts, so it is known before anybody is told.
      await asked?.catch(() => {})
      if (whyNot !== undefined) throw whyNot
      throw notTaken(error, mayBeTaken)
    }
  }

  async function state(): Promise<'ok' | 'away'> {
    if (known && known.until > Date.now()) return known.state
    const asked = transport.verify().then(
      () => 'ok' as const,
      () => 'away' as const,
    )
    const { promise: late, resolve } = Promise.withResolvers<'away'>()
    const patience = setTimeout(() => resolve('away'), PATIENCE_MS)
    const found = await Promise.race([asked, late])
    clearTimeout(patience)
    known = { state: found, until: Date.now() + ASK_AGAIN_MS[found] }
    return found
  }

  return { send, state, close: async () => transport.close() }
}

/** Errors of a line that took no more words: the end of the mail is the last of them, so it never left. */
const NOT_WRITTEN = ['ERR_STREAM_WRITE_AFTER_END', 'ERR_STREAM_DESTROYED', 'EPIPE']

function notTaken(error: unknown, mayBeTaken: boolean): MailNotTaken {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code'
  const answer = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : undefined
  const said = error instanceof Error && 'response' in error ? String(error.response) : ''
  const isCertain = !mayBeTaken || answer !== undefined || wasNotWritten(error)
  return new MailNotTaken(answer ? `${code}, the server said ${answer}` : code, isCertain, saysDead(said))
}

function wasNotWritten(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const codes = [error, error.cause].flatMap((one) =>
    one instanceof Error ? ['code' in one && one.code, 'originalCode' in one && one.originalCode] : [],
  )
  return ('syscall' in error && error.syscall === 'write') || NOT_WRITTEN.some((code) => codes.includes(code))
}
