import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  constants,
  existsSync,
  fchownSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { endOldPostmaster } from './old-postmaster.ts'
import { checkMajor, lastComplaint, makeCluster, ownerPassword } from './postgres-cluster.ts'
import { type Home, openHome, spawnIn } from './postgres-home.ts'
import { serverFlags } from './postgres-settings.ts'
import { codeOf, reasonOf, Trouble } from './trouble.ts'

export type EmbeddedOptions = {
  /** The server lives in `<dataDir>/postgres`: `cluster`, `owner-password`, `server.log`. Only one process at a time may start it: the caller holds a lock. */
  dataDir: string
  /** A port of 127.0.0.1; any free one when absent. A restart after a crash names the old one, as clients know it. */
  port?: number
  /** False switches fsync off, for tests only. */
  durable?: boolean
  /** Told, a line each, what takes time. */
  log?: (line: string) => void
}

export type Embedded = {
  /** Connection string of the owner, to database `cloakroom`. */
  ownerUrl: string
  port: number
  pid: number
  /** Resolves when PostgreSQL ends without `stop()`, with its last complaint. */
  died: Promise<string>
  /** Ends it cleanly: clients are sent away, everything is on the disk when this resolves. */
  stop(): Promise<void>
}

type Server = { child: ChildProcess; ended: Promise<void>; logFile: string; logBegin: number }

/** Starts the embedded PostgreSQL 18: made on the first start, recovered after a crash. Throws Trouble, one sentence. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const home = openHome(options.dataDir)
  const password = ownerPassword(home)
  if (!existsSync(home.cluster)) {
    options.log?.('Making the database (the first time only)…')
    await makeCluster(home)
  }
  checkMajor(home)
  await endOldPostmaster(home.cluster)
  const port = options.port ?? (await freePort())
  const url = (database: string) => `postgres://cloakroom_owner:${password}@127.0.0.1:${port}/${database}`
  const server = await launch(home, serverFlags(port, options.durable ?? true), url('postgres'))
  const watchdog = watch(server.child, home)
  let isStopping = false
  const died = Promise.withResolvers<string>()
  server.child.once('exit', () => {
    watchdog.kill()
    if (!isStopping) died.resolve(lastWords(server))
  })
  return {
    ownerUrl: url('cloakroom'),
    port,
    pid: server.child.pid ?? 0,
    died: died.promise,
    async stop() {
      isStopping = true
      await endServer(server)
    },
  }
}

/** A crash may leave old processes holding the shared memory for a moment: PostgreSQL then refuses, and is asked again. */
async function launch(home: Home, flags: string[], url: string): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const server = spawnServer(home, flags)
    const outcome = await Promise.race([server.ended.then(() => 'ended' as const), untilOpen(url, server.child)]).catch(
      async (caught: unknown) => {
        await endServer(server)
        throw caught
      },
    )
    if (outcome === 'open') return server
    const complaint = lastWords(server)
    if (attempt < 20 && /shared memory block|lock file|TCP\/IP sockets/.test(complaint)) await sleep(250)
    else throw new Trouble(`The database did not start: ${complaint} (more in ${server.logFile}).`)
  }
}

function spawnServer(home: Home, flags: string[]): Server {
  const logFile = join(home.folder, 'server.log')
  const log = openLog(logFile)
  if (home.runAs !== 'self') fchownSync(log, home.runAs.uid, home.runAs.gid)
  const logBegin = fstatSync(log).size
  const child = spawnIn(home, home.binaries.postgres, (folder) => ['-D', `${folder}/cluster`, ...flags], log)
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return { child, ended, logFile, logBegin }
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.old`)
  try {
    return openSync(file, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW, 0o600)
  } catch (caught) {
    throw new Trouble(`The file ${file} cannot be written: ${reasonOf(caught)}.`)
  }
}

/** What PostgreSQL complained of since this start, or else how it ended. */
function lastWords({ child, logFile, logBegin }: Server): string {
  const log = readFileSync(logFile).subarray(logBegin).toString()
  return (
    lastComplaint(log) || (child.signalCode ? `killed by ${child.signalCode}` : `it ended with code ${child.exitCode}`)
  )
}

/** Asks until the server answers; recovery after a crash takes as long as it takes, so only its end ends the waiting. */
async function untilOpen(url: string, child: ChildProcess): Promise<'open' | 'ended'> {
  while (child.exitCode === null && child.signalCode === null) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    client.on('error', () => {})
    try {
      await client.connect()
      const { rowCount } = await client.query(`select from pg_database where datname = 'cloakroom'`)
      if (rowCount === 0) await client.query('create database cloakroom')
      return 'open'
    } catch (caught) {
      // Anything that PostgreSQL itself answers, except "starting up" (57P03), will not change by asking again.
      const code = codeOf(caught)
      if (code && /^[0-9A-Z]{5}$/.test(code) && code !== '57P03')
        throw new Trouble(`The database refused its owner: ${reasonOf(caught)}.`)
      await sleep(40)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return 'ended'
}

/** A tiny shell that ends PostgreSQL when this process is gone, however it went: its input then closes. */
function watch(server: ChildProcess, home: Home): ChildProcess {
  const watchdog = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$0"', String(server.pid)], {
    ...(home.runAs === 'self' ? {} : home.runAs),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  watchdog.on('error', () => {})
  watchdog.unref()
  return watchdog
}

async function endServer({ child, ended }: Server): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 10_000],
  ] as const) {
    child.kill(signal)
    const isOver = await Promise.race([ended.then(() => true), sleep(patience, false, { ref: false })])
    if (isOver) return
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Trouble('No free port could be found on 127.0.0.1.')
  return address.port
}
