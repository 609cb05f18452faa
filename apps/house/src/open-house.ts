import { join } from 'node:path'
import { openForgottenList } from '@cloakroom/database/forgotten-list.ts'
import { migrate } from '@cloakroom/database/migrate.ts'
import type { Trouble } from '@cloakroom/database/trouble.ts'
import { urlAsRole } from '@cloakroom/database/url-as-role.ts'
import { awaitHealth } from './await-health.ts'
import { buildWeb } from './build-web.ts'
import { demandFreePort } from './demand-free-port.ts'
import { keepApi } from './keep-api.ts'
import { keepForgotten } from './keep-forgotten.ts'
import { keepPostgres } from './keep-postgres.ts'
import { lockDataDir } from './lock-data-dir.ts'
import { readMasterKey, rolePassword } from './master-key.ts'
import type { Settings } from './settings.ts'
import { settleMasterKey } from './settle-master-key.ts'

export type House = {
  /** Resolves when a part of the house fell too often; it is still to be stopped. */
  failed: Promise<Trouble>
  /** The API process first, then PostgreSQL; nothing is left running. */
  stop(): Promise<void>
}

/** Work on the migrated database, with the environment that the API will have, before the API runs. */
export type Prepare = (environment: Record<string, string>) => Promise<void>

/** Brings everything up in order, the owner role staying in this process. What fails on the way, or `signal`, takes down what was already up. */
export async function openHouse(
  settings: Settings,
  log: (line: string) => void,
  signal: AbortSignal,
  prepare?: Prepare,
): Promise<House> {
  const { root, dataDir, host, port } = settings
  await using opening = new AsyncDisposableStack()
  opening.use(lockDataDir(dataDir))
  await demandFreePort(host, port)
  readMasterKey(settings.masterKeyFile)
  // Built meanwhile and awaited below; if something else fails first, the building is broken off and its own failure is not news.
  const breakOff = new AbortController()
  const webRoot = buildWeb(root, log, AbortSignal.any([signal, breakOff.signal]))
  const isBuilt = webRoot.catch(() => {})
  opening.defer(async () => {
    breakOff.abort()
    await isBuilt
  })

  const postgres = settings.databaseUrl ? undefined : await keepPostgres(dataDir, log)
  if (postgres) opening.defer(() => postgres.stop())
  const ownerUrl = postgres?.ownerUrl ?? settings.databaseUrl ?? ''
  signal.throwIfAborted()
  const key = await settleMasterKey(ownerUrl, settings.masterKeyFile)
  const passwords = { web: rolePassword(key, 'web'), vault: rolePassword(key, 'vault') }
  await migrate(ownerUrl, { passwords })
  const forgotten = openForgottenList(settings.forgottenFile, key)
  opening.use(await keepForgotten(ownerUrl, forgotten, log))
  signal.throwIfAborted()

  const environment = {
    ...settings.passedOn,
    NODE_ENV: 'production',
    PORT: String(port),
    HOST: host,
    DATA_DIR: dataDir,
    PUBLIC_URL: settings.publicUrl,
    MAIL_FROM: settings.mailFrom,
    MASTER_KEY_FILE: settings.masterKeyFile,
    FORGOTTEN_FILE: settings.forgottenFile,
    WEB_DATABASE_URL: urlAsRole(ownerUrl, 'cloakroom_web', passwords.web),
    VAULT_DATABASE_URL: urlAsRole(ownerUrl, 'cloakroom_vault', passwords.vault),
    WEB_ROOT: await webRoot,
  }
  await prepare?.(environment)
  signal.throwIfAborted()
  const api = keepApi(join(root, 'apps', 'api', 'src', 'main.ts'), environment, log)
  opening.defer(() => api.stop())
  const failed = Promise.race([api.failed, ...(postgres ? [postgres.failed] : [])])
  await Promise.race([awaitHealth(host, port, signal), failed.then((trouble) => Promise.reject(trouble))])
  api.isOpen()
  const everything = opening.move()
  return { failed, stop: () => everything.disposeAsync() }
}
