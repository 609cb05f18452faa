import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process, { execPath } from 'node:process'
import { Trouble } from '@cloakroom/database/trouble.ts'
import { urlAsRole } from '@cloakroom/database/url-as-role.ts'
import { readMasterKey, rolePassword } from './master-key.ts'
import { readSettings, type Settings } from './settings.ts'
import { withDatabase } from './with-database.ts'

const USAGE = 'Say: npm run --silent mail -- bounces < FILE, where FILE is a mail that came back.'

const root = process.env['CLOAKROOM_ROOT'] ?? join(import.meta.dirname, '..', '..', '..')

try {
  if (process.argv.slice(2).join(' ') !== 'bounces') throw new Trouble(USAGE)
  const settings = readSettings(process.env, root)
  process.exitCode = await withDatabase(settings, (_, ownerUrl) => takeBounce(settings, ownerUrl))
} catch (caught) {
  const isTrouble = caught instanceof Trouble
  process.stderr.write(`${isTrouble ? caught.message : 'Something unforeseen went wrong; nothing was noted.'}\n`)
  // For a mail server: try again later (EX_TEMPFAIL). Asked wrongly, it would fail for ever (EX_USAGE).
  process.exitCode = isTrouble && caught.message === USAGE ? 64 : 75
}

/** Hands the mail on the standard input to the API's code, which has the keys that find whose address it is about. */
async function takeBounce(settings: Settings, ownerUrl: string): Promise<number> {
  const key = readMasterKey(settings.masterKeyFile)
  if (!key) throw new Trouble(`The master key ${settings.masterKeyFile} is missing.`)
  const child = spawn(execPath, [join(root, 'apps', 'api', 'src', 'mail', 'main.ts')], {
    stdio: ['inherit', 'inherit', 'inherit'],
    env: {
      ...settings.passedOn,
      DATA_DIR: settings.dataDir,
      PUBLIC_URL: settings.publicUrl,
      MASTER_KEY_FILE: settings.masterKeyFile,
      WEB_DATABASE_URL: urlAsRole(ownerUrl, 'cloakroom_web', rolePassword(key, 'web')),
      VAULT_DATABASE_URL: urlAsRole(ownerUrl, 'cloakroom_vault', rolePassword(key, 'vault')),
    },
  })
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 75
}
