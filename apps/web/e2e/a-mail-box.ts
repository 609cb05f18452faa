import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type MailBox = {
  url: string
  /** The next mail for this address whose subject fits; waits for it. */
  mailFor(address: string, subject: RegExp): Promise<Email>
  close(): Promise<void>
}

const PATIENCE_MS = 60_000

/** A real mail server on this machine, and whatever it was given. */
export async function aMailBox(): Promise<MailBox> {
  const mails: Email[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, callback) {
      const take = async () => {
        mails.push(await PostalMime.parse(await buffer(stream)))
        callback()
      }
      void take()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    async mailFor(address, subject) {
      for (const begin = Date.now(); Date.now() - begin < PATIENCE_MS; await sleep(50)) {
        const index = mails.findIndex(
          (mail) => mail.to?.some((to) => to.address === address) && subject.test(mail.subject ?? ''),
        )
        const [found] = index === -1 ? [] : mails.splice(index, 1)
        if (found) return found
      }
      throw new Error(`no mail for ${address}; there came: ${mails.map((mail) => mail.subject).join(', ')}`)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
