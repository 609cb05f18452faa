import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Mailer } from './mailer.ts'
import { houseName } from './message-id.ts'
import { openOutbox } from './outbox-mailer.ts'
import { openSmtp } from './smtp-mailer.ts'

/** The house's way of sending mail: through `SMTP_URL`, or into files under the data directory. `log` gets a line a file, never an address. */
export function openMailer(
  config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl' | 'dataDirectory'>,
  { log }: { log: (line: string) => void },
): Mailer {
  if (config.smtpUrl !== null) return openSmtp(config.smtpUrl, config.mailFrom, houseName(config.publicUrl))
  return openOutbox(join(config.dataDirectory, 'outbox'), config.mailFrom, log)
}
