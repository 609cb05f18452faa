import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { aFreePort } from './a-free-port.ts'

const FILL = join(import.meta.dirname, '..', '..', 'house', 'src', 'testing-demo.ts')
/** The environment variable in which journeys find the demo that is filled once for all of them. */
const FILLED = 'CLOAKROOM_FILLED_DEMO'
/** Where the house that was filled would have been. */
const ORIGIN = /http:\/\/localhost:\d+/g

/** vitest's global set-up: what `npm run demo` does before it opens, done once. Filling it costs more than most journeys. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'cloakroom demo '))
  const { PATH, HOME, NODE_COMPILE_CACHE } = env
  const settings = { PORT: await aFreePort(), DATA_DIR: join(folder, 'house') }
  const links = execFileSync(execPath, [FILL], { env: { PATH, HOME, NODE_COMPILE_CACHE, ...settings } })
  writeFileSync(join(folder, 'links'), links)
  env[FILLED] = folder
  return () => rmSync(folder, { recursive: true })
}

/** Lays a copy of the demo where a house is going to open. Answers what `npm run demo` says of it: who can sign in by which link. */
export function layDemo(dataDir: string, origin: string): string {
  const folder = env[FILLED]
  if (!folder) throw new Error('There is no demo: run this file with vitest from the root of the repository.')
  // With its owners and rights: the database belongs to a user of its own.
  execFileSync('cp', ['-a', `${join(folder, 'house')}/.`, dataDir])
  return readFileSync(join(folder, 'links'), 'utf8').replaceAll(ORIGIN, origin)
}
