import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process, { execPath } from 'node:process'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { z } from 'zod'
import { WORKER_FLAGS } from '../../house/src/worker-flags.ts'
import { hold, heldTo, usedMs } from './held-to.ts'
import type { Store } from './open-store.ts'

const WORKER = join(import.meta.dirname, '..', '..', 'api', 'src', 'digests', 'testing-round.ts')
const LOOK_MS = 200

const Told = z.object({
  sent: z.number(),
  threads: z.number(),
  characters: z.number(),
  marks: z.string(),
  endedAt: z.number(),
  cpuMs: z.number(),
  addedBytes: z.number(),
  peakBytes: z.number(),
})
type Told = z.output<typeof Told>

/** What workers did together. `marks` is the same for the same mails; `postgresMs` is what PostgreSQL used of a processor, where that is known. */
export type Round = Omit<Told, 'endedAt'> & { milliseconds: number; postgresMs: number | null }

/** With `cores`, the workers and PostgreSQL have these processors and no other. */
type Setting = { workers: number; cores?: readonly number[]; profile?: string | null }

/** Opens the ledger anew and has so many workers send all of it through the house's queue; from the word to begin until the last mail is written. */
export async function digestRound(store: Store, { workers, cores, profile = null }: Setting): Promise<Round> {
  await store.owner.query('delete from digest_deliveries')
  await store.owner.query('delete from graphile_worker._private_jobs')
  await aProcess(store, 'open')
  await store.owner.query('vacuum analyze digest_deliveries')
  if (cores) await hold(store.postgresPid, cores)
  const all = Array.from({ length: workers }, () => aWorker(store, cores, profile))
  await Promise.all(all.map(({ ready }) => ready))
  const postgresBefore = await usedMs(store.postgresPid)
  const begin = Date.now()
  for (const { say } of all) say('begin')
  await untilAllSent(store)
  const postgresAfter = await usedMs(store.postgresPid)
  const told = await Promise.all(all.map((worker) => worker.end()))
  const sum = (key: 'sent' | 'threads' | 'characters' | 'cpuMs') => told.reduce((total, one) => total + one[key], 0)
  const most = (key: 'endedAt' | 'addedBytes' | 'peakBytes') => Math.max(...told.map((one) => one[key]))
  return {
    sent: sum('sent'),
    threads: sum('threads'),
    characters: sum('characters'),
    marks: told
      .map(({ marks }) => Buffer.from(marks, 'hex'))
      .reduce(xor)
      .toString('hex'),
    milliseconds: most('endedAt') - begin,
    cpuMs: sum('cpuMs'),
    postgresMs: postgresBefore === null || postgresAfter === null ? null : postgresAfter - postgresBefore,
    addedBytes: most('addedBytes'),
    peakBytes: most('peakBytes'),
  }
}

/** Does one thing for the store in a process of its own. */
export async function aProcess(store: Store, todo: 'prepare' | 'open'): Promise<void> {
  await promisify(execFile)(execPath, [WORKER], { env: { ...houseOf(store), DO: todo } })
}

function aWorker(store: Store, cores: readonly number[] | undefined, profile: string | null) {
  const flags = [...WORKER_FLAGS, ...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])]
  const [command, ...args] = [...(cores ? heldTo(cores) : []), execPath, ...flags, WORKER]
  const child = spawn(command, args, {
    env: { ...houseOf(store), DO: 'send' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`a worker ended with ${code}`)))
  failed.catch(() => {})
  const line = async () => String((await Promise.race([once(lines, 'line'), failed]))[0])
  const say = (word: string) => void child.stdin.write(`${word}\n`)
  return {
    ready: line(),
    say,
    async end(): Promise<Told> {
      const report = line()
      say('end')
      return Told.parse(JSON.parse(await report))
    },
  }
}

async function untilAllSent({ owner }: Store): Promise<void> {
  for (;;) {
    await sleep(LOOK_MS)
    const { rowCount } = await owner.query(`select from digest_deliveries where state in ('due', 'sending') limit 1`)
    if (rowCount === 0) return
  }
}

function houseOf(store: Store) {
  return {
    PATH: process.env['PATH'],
    NODE_ENV: 'production',
    DATA_DIR: store.folder,
    MASTER_KEY_FILE: store.masterKeyFile,
    WEB_DATABASE_URL: store.webUrl,
    VAULT_DATABASE_URL: store.vaultUrl,
  }
}

function xor(a: Buffer<ArrayBuffer>, b: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  return Buffer.from(a.map((byte, at) => byte ^ (b[at] ?? 0)))
}
