import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  url: string
  /** Every mail whose end has come, in order: taken, whatever became of the answer. */
  taken: { mail: Email; raw: string; from: string; to: string[]; helo: string }[]
  /** From now on the line is cut where the answer belongs. */
  hangUpAfterTaking: boolean
  /** Called when a line was cut because of `cuts`. */
  onCut: () => void
  /** What the server does, once for each, to the next conversations about an address. */
  mischief: Map<string, Mischief[]>
  close(): Promise<void>
}

/**
 * `knows nobody` at the address (550 5.1.1), `greylists` it (451 where it is named), `drops` the line there, `cuts` it before the mail ends, `delays` its answer, `refuses` the mail
 * (451 after its end), `hangs up` where the answer belongs to a mail that it took.
 */
export type Mischief = 'knows nobody' | 'greylists' | 'drops' | 'cuts' | 'delays' | 'refuses' | 'hangs up'
const DELAY_MS = 2_000

/** A real mail server on this machine. `answer` may refuse a mail that it was given. */
export async function aMailServer(answer: (words: Buffer) => Error | null = () => null): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, session, callback) {
      const [next] = kept.mischief.get(address) ?? []
      if (next !== 'knows nobody' && next !== 'greylists' && next !== 'drops') return callback()
      kept.mischief.get(address)?.shift()
      if (next === 'drops') return void lineOf(session)?.destroy()
      const isDead = next === 'knows nobody'
      const said = isDead ? '5.1.1 nobody here' : '4.7.1 come back later'
      callback(Object.assign(new Error(said), { responseCode: isDead ? 550 : 451 }))
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      const isCut = does(session, 'cuts')
      if (isCut)
        stream.once('data', () => {
          const line = lineOf(session)
          line?.once('close', () => kept.onCut())
          line?.destroy()
        })
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      // A short mail may be all there when its line is cut: it is not taken all the same.
      stream.on('end', () => isCut || void take(Buffer.concat(chunks), session, callback))
    },
  })
  server.on('error', () => {})
  const kept: MailServer = {
    url: '',
    taken: [],
    hangUpAfterTaking: false,
    onCut: () => {},
    mischief: new Map(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }

  /** Whether it is its turn to do this, for one of whom the mail is for; it does it once. */
  function does({ envelope }: Session, mischief: Mischief): boolean {
    const list = envelope.rcptTo.map(({ address }) => kept.mischief.get(address)).find((one) => one?.[0] === mischief)
    return list?.shift() !== undefined
  }

  function lineOf({ id }: Session) {
    const { _socket: line } = [...server.connections].find((connection) => connection.id === id) ?? {}
    return line
  }

  async function take(words: Buffer, session: Session, callback: (error?: Error | null) => void) {
    const refusal = answer(words)
    if (refusal) return callback(refusal)
    if (does(session, 'refuses')) return callback(Object.assign(new Error('not now'), { responseCode: 451 }))
    if (does(session, 'delays')) await sleep(DELAY_MS)
    const { mailFrom, rcptTo } = session.envelope
    kept.taken.push({
      mail: await PostalMime.parse(words),
      raw: words.toString(),
      from: mailFrom === false ? '' : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
      helo: session.hostNameAppearsAs || '',
    })
    if (does(session, 'hangs up')) return void lineOf(session)?.destroy()
    if (kept.hangUpAfterTaking) for (const { _socket: line } of server.connections) line?.destroy()
    callback(null)
  }

  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  kept.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return kept
}

type Session = Parameters<NonNullable<SMTPServer['onData']>>[1]
