import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { aFreePort } from './a-free-port.ts'

const run = promisify(execFile)
const FILL = join(import.meta.dirname, '..', '..', 'house', 'src', 'testing-demo.ts')
/** The environment variable in which journeys find the folder of the demo that is filled once for all of them. */
const FILLED = 'CLOAKROOM_FILLED_DEMO'
/** Where the house that was filled would have been. */
const ORIGIN = /http:\/\/localhost:\d+/g

/** vitest's global set-up: a folder for the demo, which the first journey fills, so that what it tells of is minutes old at most. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom demo '))
  env[FILLED] = folder
  return () => rmSync(folder, { recursive: true })
}

/** Lays a copy of the demo where a house is going to open. Answers what `npm run demo` says of it: who can sign in by which link. */
export async function layDemo(dataDir: string, origin: string): Promise<string> {
  const folder = env[FILLED]
  if (!folder) throw new Error('There is no demo: run this file with vitest from the root of the repository.')
  const [house, links] = [join(folder, 'house'), join(folder, 'links')]
  while (!existsSync(links)) await (isMineToFill(house) ? fill(house, links) : sleep(100))
  // With its owners and rights: the database belongs to a user of its own.
  await run('cp', ['-a', `${house}/.`, dataDir])
  return readFileSync(links, 'utf8').replaceAll(ORIGIN, origin)
}

function isMineToFill(house: string): boolean {
  try {
    mkdirSync(house)
    return true
  } catch {
    return false
  }
}

/** What `npm run demo` does before it opens. It costs more than most journeys. When it fails, whoever comes next may try. */
async function fill(house: string, links: string): Promise<void> {
  const { PATH, HOME, NODE_COMPILE_CACHE } = env
  const settings = { PORT: await aFreePort(), DATA_DIR: house }
  try {
    const { stdout } = await run(execPath, [FILL], { env: { PATH, HOME, NODE_COMPILE_CACHE, ...settings } })
    writeFileSync(`${links}.draft`, stdout)
    renameSync(`${links}.draft`, links)
  } catch (error) {
    rmSync(house, { recursive: true, force: true })
    throw error
  }
}
