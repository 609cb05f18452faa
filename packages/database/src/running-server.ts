import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf, Trouble } from './trouble.ts'

/** Whether an embedded database was ever made here. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'postgres', 'cluster'))
}

/** The owner's connection string to the embedded PostgreSQL that a house runs in this data directory. Throws Trouble when there is none yet. */
export function ownerUrlOfRunning(dataDir: string): string {
  const folder = join(dataDir, 'postgres')
  try {
    const password = readFileSync(join(folder, 'owner-password'), 'utf8').trim()
    const port = Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3])
    if (port > 0) return `postgres://cloakroom_owner:${password}@127.0.0.1:${port}/cloakroom`
  } catch (caught) {
    throw new Trouble(`The database in ${folder} is not running yet: ${reasonOf(caught)}.`)
  }
  throw new Trouble(`The database in ${folder} is not running yet; ask again in a moment.`)
}
