import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Home, spawnIn } from './postgres-home.ts'
import { CLUSTER_FLAGS } from './postgres-settings.ts'
import { reasonOf, Trouble } from './trouble.ts'

const MAJOR = '18'

/** The owner's password, made with the cluster and kept beside it (mode 0600). */
export function ownerPassword(home: Home): string {
  const file = join(home.folder, 'owner-password')
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim()
    if (existsSync(home.cluster))
      throw new Trouble(
        `The database's password file ${file} is missing; bring it back from the backup that the rest of the folder came from.`,
      )
    const password = randomBytes(24).toString('base64url')
    writeFileSync(file, `${password}\n`, { mode: 0o600, flush: true })
    if (home.runAs !== 'self') chownSync(file, home.runAs.uid, home.runAs.gid)
    return password
  } catch (caught) {
    throw caught instanceof Trouble ? caught : new Trouble(`The file ${file} cannot be used: ${reasonOf(caught)}.`)
  }
}

/** Makes the cluster beside its place and moves it there when it is whole: a first start that is killed leaves nothing half-made. */
export async function makeCluster(home: Home): Promise<void> {
  const draft = `${home.cluster}.draft`
  rmSync(draft, { recursive: true, force: true })
  const initdb = spawnIn(
    home,
    home.binaries.initdb,
    (folder) => [`--pgdata=${folder}/cluster.draft`, `--pwfile=${folder}/owner-password`, ...CLUSTER_FLAGS],
    'pipe',
  )
  let words = ''
  initdb.stderr?.on('data', (chunk) => (words += String(chunk)))
  initdb.stdout?.resume()
  const [code] = await once(initdb, 'close').catch((error: unknown) => [reasonOf(error)])
  if (code !== 0)
    throw new Trouble(
      `The database could not be made in ${home.cluster}: ${lastComplaint(words) || `initdb ended with ${code}`}.`,
    )
  renameSync(draft, home.cluster)
}

/** A cluster of another PostgreSQL is refused before the server trips over it. */
export function checkMajor(home: Home): void {
  const found = readFileSync(join(home.cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === MAJOR) return
  throw new Trouble(
    `The database in ${home.cluster} was made by PostgreSQL ${found} and this Cloakroom brings ${MAJOR}; move it with pg_upgrade, or set DATABASE_URL.`,
  )
}

/** The last line in which PostgreSQL says what went wrong, without its prefix and full stop. */
export function lastComplaint(log: string): string {
  // What it answers to those who come too early or too late explains nothing.
  const complaints = log
    .split('\n')
    .filter((line) => /\b(FATAL|PANIC|error):/i.test(line) && !line.includes('the database system is'))
  return (complaints.at(-1) ?? '').replace(/^.*?\b(FATAL|PANIC|error):\s*/i, '').replace(/\.?\s*$/, '')
}
