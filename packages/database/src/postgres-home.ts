import { type ChildProcess, spawn } from 'node:child_process'
import { chownSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { env, getuid } from 'node:process'
import { type Binaries, findBinaries } from './postgres-binaries.ts'
import { decideRunAs, isReachableFor, mayPassFolders, type RunAs } from './postgres-user.ts'
import { codeOf, reasonOf, Trouble } from './trouble.ts'

/** The folder that everything of the embedded server lives in, and who it belongs to. */
export type Home = { folder: string; cluster: string; runAs: RunAs; binaries: Binaries }

/** `<dataDir>/postgres`, made if need be, owned by the user that PostgreSQL runs as, closed to everybody else. */
export function openHome(dataDir: string): Home {
  const folder = join(dataDir, 'postgres')
  const runAs = decideRunAs(folder)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (runAs !== 'self') chownSync(folder, runAs.uid, runAs.gid)
  } catch (caught) {
    throw new Trouble(`The data directory ${dataDir} cannot be written: ${reasonOf(caught)}.`)
  }
  const owner = statSync(folder).uid
  if (runAs === 'self' && getuid && owner !== getuid()) {
    throw new Trouble(
      `The database in ${folder} belongs to another user (number ${owner}); start Cloakroom as that user, or as root.`,
    )
  }
  return { folder, cluster: join(folder, 'cluster'), runAs, binaries: findBinaries(runAs) }
}

/**
 * Starts a program of PostgreSQL as the home's user, in a session of its own, so that a Ctrl-C meant for the house does not reach it first.
 * `args` gets the folder as the program will see it: when its user cannot walk there (a data directory below /root), the folder is handed over open.
 */
export function spawnIn(
  home: Home,
  program: string,
  args: (folder: string) => string[],
  output: number | 'pipe',
): ChildProcess {
  const walks = isReachableFor(home.runAs, home.folder)
  if (!walks && !mayPassFolders()) {
    throw new Trouble(
      `PostgreSQL may not run as root and its user cannot enter ${home.folder}; set DATA_DIR to a folder that every user can reach.`,
    )
  }
  const handed = walks ? undefined : openSync(home.folder, 'r')
  try {
    return spawn(program, args(handed === undefined ? home.folder : '/proc/self/fd/3'), {
      ...(home.runAs === 'self' ? {} : home.runAs),
      detached: true,
      cwd: '/',
      env: { PATH: env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', output, output, ...(handed === undefined ? [] : [handed])],
    })
  } catch (caught) {
    throw new Trouble(`PostgreSQL could not be started (${codeOf(caught) ?? reasonOf(caught)}): ${program}.`)
  } finally {
    if (handed !== undefined) closeSync(handed)
  }
}
