import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { Unwashable } from './unwashable.ts'
import { unframe } from './wash-frame.ts'
import type { Washed } from './washed.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const MAIN = join(import.meta.dirname, 'washing-process.ts')
const AT_ONCE = 2
const PATIENCE_MS = 60_000
const HEAP_MB = 768
const MOST_MEMORY = 1280 * 1024 * 1024
/** A picture may come out larger than it went in, but not by far. */
const LARGEST_ANSWER = 48 * 1024 * 1024
const LOOK_EVERY_MS = 100
/** After whatever serves members. */
const BEHIND = 10

/** What the process may do. Without an environment it knows no key and no database; it may read our code and nothing else, and write nowhere. */
export const MAY = [
  '--permission',
  `--allow-fs-read=${ROOT}`,
  '--allow-addons',
  '--no-warnings',
  `--max-old-space-size=${HEAP_MB}`,
]
/** Large pictures are decoded in memory, never into a file. */
const ENVIRONMENT = { VIPS_DISC_THRESHOLD: '64g', TMPDIR: '/nowhere' }

let atWork = 0
const line: (() => void)[] = []

/**
 * Washes a file in a process of its own, so that members are served meanwhile, and so that a file that was made to do harm does it where there is none to do.
 * Throws `Unwashable`. At most two at once; others wait in line.
 */
export async function washApart(ending: string, bytes: Buffer, patience = PATIENCE_MS): Promise<Washed> {
  if (atWork >= AT_ONCE) await new Promise<void>((go) => line.push(go))
  else atWork++
  try {
    return unframe(await answerTo(ending, bytes, patience))
  } finally {
    const next = line.shift()
    if (next) next()
    else atWork--
  }
}

function answerTo(ending: string, bytes: Buffer, patience: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...MAY, MAIN, ending], {
      env: ENVIRONMENT,
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    stepBack(child)
    const chunks: Buffer[] = []
    let length = 0
    const stop = () => void child.kill('SIGKILL')
    const timer = setTimeout(stop, patience)
    const watch = setInterval(() => void stopIfLarge(child), LOOK_EVERY_MS)
    const done = () => {
      clearTimeout(timer)
      clearInterval(watch)
    }
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > LARGEST_ANSWER) stop()
      else chunks.push(chunk)
    })
    // It may end before it has read everything: what it says then, or does not say, is the answer.
    child.stdin.on('error', () => undefined)
    child.on('error', (error) => {
      done()
      reject(error)
    })
    child.on('close', (code) => {
      done()
      if (code === 0) resolve(Buffer.concat(chunks))
      else reject(new Unwashable(length > LARGEST_ANSWER ? 'too_much_inside' : 'not_washed_in_time'))
    })
    child.stdin.end(bytes)
    stepBack(child)
  })
}

function stepBack({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, BEHIND)
  } catch {
    // It has ended already, or this system knows no priorities.
  }
}

/** The limit of V8 does not count what is decoded outside of it. Where the system tells how much that is, it is looked at. */
async function stopIfLarge(child: ChildProcess): Promise<void> {
  const said = await readFile(`/proc/${child.pid}/statm`, 'utf8').catch(() => '')
  const pages = Number(said.split(' ')[1] ?? 0)
  if (pages * 4096 > MOST_MEMORY) child.kill('SIGKILL')
}
