import process from 'node:process'
import { connect } from '@cloakroom/database/connect.ts'
import { openForgottenList } from '@cloakroom/database/forgotten-list.ts'
import { reasonOf } from '@cloakroom/database/trouble.ts'
import { readConfig } from './config.ts'
import { fillNetwork } from './demo/fill-network.ts'
import { openFileStore } from './files/open-file-store.ts'
import { openKeys } from './keys/keys.ts'
import { readMasterKey } from './keys/master-key.ts'
import type { Mailer } from './mail/mailer.ts'
import { openPusher } from './push/open-pusher.ts'

/** The third entry point: fills an empty network with the demo's life, prints who can sign in by which link, and ends. */
try {
  const config = readConfig(process.env)
  await using open = new AsyncDisposableStack()
  const web = connect(config.webDatabaseUrl, { name: 'cloakroom demo', max: 4 })
  open.defer(() => web.close())
  const vault = connect(config.vaultDatabaseUrl, { name: 'cloakroom demo vault', max: 1 })
  open.defer(() => vault.close())
  const masterKey = readMasterKey(config.masterKeyFile)
  const keys = openKeys(masterKey)
  const forgotten = openForgottenList(config.forgottenFile, masterKey)
  const mailer: Mailer = { send: async () => {}, state: async () => 'outbox', close: async () => {} }
  const files = openFileStore(config)
  const pusher = openPusher({ config, keys })
  const links = await fillNetwork({ config, web, vault, keys, forgotten, files, mailer, pusher, now: () => new Date() })
  for (const { as, link } of links) process.stdout.write(`  ${as}: ${link}\n`)
} catch (error) {
  process.stderr.write(`The demo could not be filled: ${reasonOf(error)}\n`)
  process.exitCode = 1
}
