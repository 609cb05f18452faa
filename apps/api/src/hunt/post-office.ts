import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { openMailer } from '../mail/open-mailer.ts'
import type { Mailer } from '../mail/mailer.ts'
import { aCanary } from './canaries.ts'
import type { World } from './world.ts'

/** The outbox of the house, read as files: what a mail server would be given, byte for byte. */
export type PostOffice = {
  mailer: Mailer
  /** Every mail that came since this was asked before is heard, by the one whom it is for. Answers them as they read. */
  collect(world: Pick<World, 'facts' | 'tell' | 'hear'>): Promise<{ to: string; text: string }[]>
}

export function openPostOffice(folder: string, log: (line: string) => void): PostOffice {
  const outbox = {
    smtpUrl: null,
    mailFrom: 'Cloakroom <house@localhost>',
    dkim: null,
    publicUrl: 'http://localhost:8080',
    dataDirectory: folder,
  }
  const mailer = openMailer(outbox, { log })
  const collected = new Set<string>()
  return {
    mailer,
    async collect({ facts, tell, hear }) {
      const read: { to: string; text: string }[] = []
      for (const file of readdirSync(join(folder, 'outbox')).filter((name) => !collected.has(name))) {
        collected.add(file)
        const bytes = readFileSync(join(folder, 'outbox', file))
        const mail = await PostalMime.parse(bytes)
        const to = mail.to?.[0]?.address ?? ''
        const [by = to] = [...facts].find(([, { address }]) => address === to) ?? []
        const text = mail.text ?? ''
        for (const [token] of text.matchAll(/(?<![\w-])[\w-]{43}(?![\w-])/g)) tell(aCanary('link', token, by))
        const isDigest = mail.headers.some(({ key }) => key === 'list-unsubscribe')
        hear({ what: `mail ${mail.subject}`, place: isDigest ? 'digest' : 'notice', by, rooms: [], bytes })
        // The parts as a reader sees them, and the name of the file: whatever the raw bytes hide shows here.
        const seen = Buffer.from(JSON.stringify([mail.text, mail.html, mail.headers, file]))
        hear({
          what: `mail ${mail.subject}, as read`,
          place: isDigest ? 'digest' : 'notice',
          by,
          rooms: [],
          bytes: seen,
        })
        read.push({ to, text })
      }
      return read
    },
  }
}
