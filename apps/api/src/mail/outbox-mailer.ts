import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BeforeTaken, Mail, Mailer } from './mailer.ts'
import { MailNotTaken } from './mail-not-taken.ts'
import { toMime } from './mime.ts'
import type { Sender } from './sender.ts'

/** Keeps each mail as a file that only the house's own user can read, and says which. The name comes from the mail's id: sent twice, it is one file. */
export function openOutbox(folder: string, sender: Sender, log: (line: string) => void): Mailer {
  return {
    async send(mail: Mail, beforeTaken: BeforeTaken = async () => {}) {
      const file = join(folder, `${nameOf(mail.messageId)}.eml`)
      const { bytes } = await toMime(sender, mail)
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch(refused)
      await keep(file, bytes, beforeTaken)
      log(`A mail was kept in ${file}`)
    },
    state: async () => 'outbox',
    close: async () => {},
  }
}

/** Whole and on the disk before it has its name: whoever sees the file sees all of it. */
async function keep(file: string, bytes: Buffer, beforeTaken: BeforeTaken): Promise<void> {
  const draft = `${file}.draft`
  try {
    const handle = await open(draft, 'w', 0o600).catch(refused)
    try {
      await handle.writeFile(bytes).catch(refused)
      await handle.sync().catch(refused)
    } finally {
      await handle.close()
    }
    await beforeTaken()
    await rename(draft, file).catch(refused)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  await using directory = await open(dirname(file)).catch(refused)
  await directory.sync()
}

function nameOf(messageId: string): string {
  return messageId.replace(/@.*$/, '').replaceAll(/[^\w-]/g, '')
}

function refused(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code'
  throw new MailNotTaken(`the outbox cannot be written: ${code}`, true)
}
