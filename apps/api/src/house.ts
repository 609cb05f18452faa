import type { Database } from '@cloakroom/database/connect.ts'
import type { ForgottenList } from '@cloakroom/database/forgotten-list.ts'
import type { Config } from './config.ts'
import type { FileStore } from './files/file-store.ts'
import type { Keys } from './keys/keys.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Pusher } from './push/pusher.ts'

/** What a slice is given to work with. Whatever acts in time or on the world is passed in, so that tests can pass their own. */
export type House = {
  config: Config
  /** Connections under the web role: row-level security applies. */
  web: Database
  /** Connections under the vault role. Only `vault/` uses them. */
  vault: Database
  keys: Keys
  /** What was forgotten for good, beside the master key. Only `retention/` writes it. */
  forgotten: ForgottenList
  /** Where washed files lie, sealed. Only `attachments/` uses it. */
  files: FileStore
  mailer: Mailer
  pusher: Pusher
  now: () => Date
  /** Where the log goes, if not to the standard output. */
  logTo?: { write(line: string): void }
}
