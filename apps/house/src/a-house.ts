import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'

const START = join(import.meta.dirname, 'start.ts')

export type TestHouse = {
  process: ChildProcess
  url: string
  /** What it has said so far on both outputs. */
  said: () => string
  /** Resolves at the first line that matches. */
  says: (pattern: RegExp) => Promise<RegExpExecArray>
  ended: Promise<{ code: number | null; stderr: string }>
}

/** Runs the real start command (or another `entry`) as a child process, on a port and with settings of its own. */
export function aHouse(settings: Record<string, string>, entry = START): TestHouse {
  const { PATH, HOME, NODE_COMPILE_CACHE, CLOAKROOM_ROOT } = env
  const inherited = { PATH, HOME, NODE_COMPILE_CACHE, ...(CLOAKROOM_ROOT ? { CLOAKROOM_ROOT } : {}) }
  const child = spawn(execPath, [entry], { env: { ...inherited, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => (said += String(chunk)))
  child.stderr.on('data', (chunk) => {
    said += String(chunk)
    stderr += String(chunk)
  })
  const ended = once(child, 'close').then(([code]) => ({ code, stderr }))
  const says = async (pattern: RegExp) => {
    for (let waited = 0; waited < 60_000; waited += 20) {
      const found = pattern.exec(said)
      if (found) return found
      if (child.exitCode !== null) break
      await sleep(20)
    }
    throw new Error(`The house never said ${pattern}; it said:\n${said}`)
  }
  return { process: child, url: `http://localhost:${settings['PORT']}`, said: () => said, says, ended }
}

/** A folder with a space in its name, and a port that nobody listens on. */
export async function aPlace(): Promise<{ folder: string; PORT: string; DATA_DIR: string }> {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'cloakroom house '))
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return { folder, PORT: String(typeof address === 'object' && address?.port), DATA_DIR: join(folder, 'var') }
}

/** The processes that the house started, as they stand in the list of its children, with their command lines. */
export function childrenOf(parent: number): { pid: number; command: string }[] {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
  return children.map((pid) => ({ pid, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }))
}

/** The number of the one child whose command line has these words. */
export function partOf(house: TestHouse, command: string): number {
  const part = childrenOf(house.process.pid ?? 0).find((child) => child.command.includes(command))
  if (!part) throw new Error(`The house has no part called ${command}.`)
  return part.pid
}

export function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
}

/** Asks again until it is so; false when it never is. */
export async function becomes(isSo: () => boolean | Promise<boolean>, patience = 20_000): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += 50) {
    if (await isSo()) return true
    await sleep(50)
  }
  return false
}
