import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { getuid, platform } from 'node:process'
import { Trouble } from './trouble.ts'

/** Who PostgreSQL runs as: the person who started the house, or, as it refuses to be root, somebody else. */
export type RunAs = 'self' | { uid: number; gid: number }

const USER = 'cloakroom'

/** Root hands PostgreSQL to whoever owns the existing cluster, or to the system user `cloakroom`, made on the first occasion. */
export function decideRunAs(cluster: string): RunAs {
  if (getuid?.() !== 0) return 'self'
  const owner = statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const found = findUser()
  if (found) return found
  // useradd is Debian's and Red Hat's, adduser (as here) BusyBox's.
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/bin/false',
    USER,
  ])
  if (!findUser()) {
    spawnSync('addgroup', ['-S', USER])
    spawnSync('adduser', ['-S', '-D', '-H', '-s', '/bin/false', '-G', USER, USER])
  }
  const made = findUser()
  if (made) return made
  throw new Trouble(
    `PostgreSQL may not run as root and the system user "${USER}" could not be made; start Cloakroom as an ordinary user, or set DATABASE_URL.`,
  )
}

function findUser(): RunAs | undefined {
  const uid = spawnSync('id', ['-u', USER], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', USER], { encoding: 'utf8' })
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined
}

/** Whether the user may enter every folder on the way to `path` and `path` itself. Looks at modes only: an access list makes it say no too often, which is harmless. */
export function isReachableFor(runAs: RunAs, path: string): boolean {
  if (runAs === 'self') return true
  const { mode, uid, gid } = statSync(path)
  const enter = uid === runAs.uid ? 0o100 : gid === runAs.gid ? 0o010 : 0o001
  if ((mode & enter) === 0) return false
  const parent = dirname(path)
  return parent === path || isReachableFor(runAs, parent)
}

/** Whether a process can be handed a folder that it could not reach by its path: Linux resolves /proc/self/fd without walking the parents. */
export function mayPassFolders(): boolean {
  return platform === 'linux'
}
