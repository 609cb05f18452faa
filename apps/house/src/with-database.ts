import { startEmbedded } from '@cloakroom/database/embedded-server.ts'
import { hasCluster, ownerUrlOfRunning } from '@cloakroom/database/running-server.ts'
import { reasonOf, Trouble } from '@cloakroom/database/trouble.ts'
import { Client } from 'pg'
import { InUse, lockDataDir } from './lock-data-dir.ts'
import type { Settings } from './settings.ts'

/** Works on the database of the house as its owner, whether the house is running or not. Nothing is made that was not there. */
export function withDatabase<T>(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  work: (client: Client, ownerUrl: string) => Promise<T>,
): Promise<T> {
  return whileRunning(settings, (ownerUrl) => connected(ownerUrl, (client) => work(client, ownerUrl)))
}

async function whileRunning<T>(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  if (databaseUrl) return work(databaseUrl)
  if (!hasCluster(dataDir)) throw new Trouble(`There is no database in ${dataDir} yet; npm start makes it.`)
  const lock = tryLock(dataDir)
  if (!lock) return work(ownerUrlOfRunning(dataDir))
  using _ = lock
  const server = await startEmbedded({ dataDir })
  try {
    return await work(server.ownerUrl)
  } finally {
    await server.stop()
  }
}

/** Undefined while a house is running here. */
function tryLock(dataDir: string): Disposable | undefined {
  try {
    return lockDataDir(dataDir)
  } catch (caught) {
    if (caught instanceof InUse) return undefined
    throw caught
  }
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'cloakroom owner',
  })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (caught) {
    throw new Trouble(`The database cannot be reached: ${reasonOf(caught)}.`)
  }
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}
