import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process, { execPath } from 'node:process'
import { pathToFileURL } from 'node:url'
import { Trouble } from '@cloakroom/database/trouble.ts'
import { urlAsRole } from '@cloakroom/database/url-as-role.ts'
import { readMasterKey, rolePassword } from './master-key.ts'
import { readSettings } from './settings.ts'
import { WORKER_FLAGS } from './worker-flags.ts'

const PARTING = pathToFileURL(join(import.meta.dirname, 'leave-with-the-house.ts')).href

const root = process.env['CLOAKROOM_ROOT'] ?? join(import.meta.dirname, '..', '..', '..')

try {
  process.exitCode = await work()
} catch (caught) {
  process.stderr.write(`${caught instanceof Trouble ? caught.message : 'Something unforeseen went wrong.'}\n`)
  process.exitCode = 1
}

/** A worker beside houses that were started with `JOBS=apart`, with the same settings, until it is asked to stop. It migrates nothing and makes no key. */
async function work(): Promise<number> {
  const { databaseUrl, dataDir, publicUrl, mailFrom, masterKeyFile, forgottenFile, passedOn } = readSettings(
    process.env,
    root,
  )
  if (!databaseUrl)
    throw new Trouble('A worker of its own needs DATABASE_URL; where the house brings its database, it does the jobs.')
  const key = readMasterKey(masterKeyFile)
  if (!key) throw new Trouble(`The master key ${masterKeyFile} is missing.`)
  const worker = spawn(
    execPath,
    [...WORKER_FLAGS, '--import', PARTING, join(root, 'apps', 'api', 'src', 'worker.ts')],
    {
      // In a session of its own, so that a Ctrl-C reaches it once.
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: {
        ...passedOn,
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        PUBLIC_URL: publicUrl,
        MAIL_FROM: mailFrom,
        MASTER_KEY_FILE: masterKeyFile,
        FORGOTTEN_FILE: forgottenFile,
        WEB_DATABASE_URL: urlAsRole(databaseUrl, 'cloakroom_web', rolePassword(key, 'web')),
        VAULT_DATABASE_URL: urlAsRole(databaseUrl, 'cloakroom_vault', rolePassword(key, 'vault')),
      },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => worker.kill('SIGTERM'))
  const [code] = await once(worker, 'exit')
  return typeof code === 'number' ? code : 1
}
