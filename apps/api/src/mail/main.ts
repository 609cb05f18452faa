import { buffer } from 'node:stream/consumers'
import process from 'node:process'
import { connect } from '@cloakroom/database/connect.ts'
import { readConfig } from '../config.ts'
import { kindOf } from '../http/kind-of.ts'
import { openKeys } from '../keys/keys.ts'
import { readMasterKey } from '../keys/master-key.ts'
import { takeBounce, type Taken } from './take-bounce.ts'

/** What is said for each; none of it tells of whom the bounce was. A mail server that hands one over gets 0, and drops it. */
const SAID: Record<Taken, string> = {
  stopped: 'Noted: digests are no longer mailed there.',
  'no report': 'This is no delivery report; nothing was noted.',
  'not ours': 'This report is not about a digest of this house; nothing was noted.',
  'may pass': 'This report does not say that nobody is there; nothing was noted.',
}

/** The entry point of `npm run mail -- bounces`: reads one mail that came back from the standard input, and ends. */
try {
  const config = readConfig(process.env)
  await using open = new AsyncDisposableStack()
  const web = connect(config.webDatabaseUrl, { name: 'cloakroom bounces', max: 1 })
  open.defer(() => web.close())
  const vault = connect(config.vaultDatabaseUrl, { name: 'cloakroom bounces vault', max: 1 })
  open.defer(() => vault.close())
  const keys = openKeys(readMasterKey(config.masterKeyFile))
  const mail = await buffer(process.stdin)
  const taken = await takeBounce({ config, web, vault, keys, now: () => new Date() }, mail)
  process.stdout.write(`${SAID[taken]}\n`)
} catch (error) {
  process.stderr.write(`The bounce could not be taken (${kindOf(error)}).\n`)
  process.exitCode = 75
}
