import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Mailer } from './mailer.ts'
import { openOutbox } from './outbox-mailer.ts'
import { openSender, type Sender } from './sender.ts'
import { openSmtp } from './smtp-mailer.ts'

/** The house's way of sending mail: through `SMTP_URL`, or into files under the data directory. `log` gets a line a file, never an address; `keyAt` finds the keys of those whose mail is sealed. */
export function openMailer(
  config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'dataDirectory' | 'dkim'>,
  { log, keyAt }: { log: (line: string) => void; keyAt?: Sender['keyAt'] },
): Mailer {
  const sender = openSender(config, keyAt)
  if (config.smtpUrl !== null) return openSmtp(config.smtpUrl, sender)
  return openOutbox(join(config.dataDirectory, 'outbox'), sender, log)
}
