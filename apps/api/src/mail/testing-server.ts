import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  url: string
  /** Every mail whose end has come, in order: taken, whatever became of the answer. */
  taken: { mail: Email; raw: string; from: string; to: string[]; helo: string }[]
  /** From now on the line is cut where the answer belongs. */
  hangUpAfterTaking: boolean
  close(): Promise<void>
}

/** A real mail server on this machine. `answer` may refuse a mail that it was given. */
export async function aMailServer(answer: (words: Buffer) => Error | null = () => null): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => void take(Buffer.concat(chunks), session, callback))
    },
  })
  server.on('error', () => {})
  const kept: MailServer = {
    url: '',
    taken: [],
    hangUpAfterTaking: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }

  async function take(words: Buffer, session: Session, callback: (error?: Error | null) => void) {
    const refusal = answer(words)
    if (refusal) return callback(refusal)
    const { mailFrom, rcptTo } = session.envelope
    kept.taken.push({
      mail: await PostalMime.parse(words),
      raw: words.toString(),
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
      helo: session.hostNameAppearsAs || '',
    })
    if (kept.hangUpAfterTaking) for (const { _socket: line } of server.connections) line?.destroy()
    callback(null)
  }

  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  kept.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return kept
}

type Session = Parameters<NonNullable<SMTPServer['onData']>>[1]
