import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { INHERITED } from '../testing-inherited.ts'
import { headersOf } from './people.ts'
import { waysInto } from './ways-in.ts'
import { factsFor, type World } from './world.ts'

const PATIENCE_MS = 20_000
/** Bytes that are no request, with what their sender would rather keep in them. */
const NO_REQUESTS = [
  'GET /',
  'GET /api/me HTTP/1.1\r\n',
  'POST /api/sessions HTTP/1.1\r\nhost: x\r\ncontent-length: oops\r\n',
]

type Asked = {
  world: World
  endpoints: readonly Endpoint[]
  folder: string
  masterKey: Buffer
  log: (line: string) => void
}

/**
 * The house as a process of its own, on the same store: as everybody, one request to each route that can be read and to pages of the web app, and bytes that
 * are no request. All that it writes to its outputs is its log.
 */
export async function askRealProcess({ world, endpoints, folder, masterKey, log }: Asked): Promise<void> {
  const { webUrl, vaultUrl } = world.t.database
  const port = await freePort()
  const settings = { PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'info', ...files(folder, masterKey) }
  const child = spawn(execPath, [join(import.meta.dirname, '..', 'main.ts')], {
    env: { ...INHERITED, PATH: env['PATH'], WEB_DATABASE_URL: webUrl, VAULT_DATABASE_URL: vaultUrl, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => log(String(chunk)))
  try {
    await untilOpen(port, () => child.exitCode)
    for (const key of [null, 'ana', 'other', 'removed', 'ended', 'moderator', 'steward'])
      await askAs(key, `http://127.0.0.1:${port}`, world, endpoints)
    await sayNonsense(port, world)
  } finally {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'close')
  }
}

/** The page is served as it is in the sources: what is built from it knows no more of this network. */
function files(folder: string, masterKey: Buffer): Record<string, string> {
  const web = join(import.meta.dirname, '..', '..', '..', 'web')
  mkdirSync(join(folder, 'web'))
  cpSync(join(web, 'index.html'), join(folder, 'web', 'index.html'))
  cpSync(join(web, 'public'), join(folder, 'web'), { recursive: true })
  writeFileSync(join(folder, 'master.key'), masterKey, { mode: 0o600 })
  return { WEB_ROOT: join(folder, 'web'), MASTER_KEY_FILE: join(folder, 'master.key') }
}

async function askAs(key: string | null, origin: string, world: World, endpoints: readonly Endpoint[]): Promise<void> {
  const cookie = key === null ? '' : (world.people.get(key)?.cookie ?? '')
  const facts = factsFor(world, key ?? 'stranger')
  const headers = { ...headersOf(facts), cookie: `${cookie}; tracker=${facts.phone}` }
  const pools = { of: (param: string) => [...(world.known.get(param) ?? ['a'.repeat(43)])].slice(0, 1) }
  const roomId = world.rooms.get('named') ?? ''
  const routes = endpoints
    .filter(({ method }) => method === 'GET')
    .map((endpoint) => ({ endpoint, params: waysInto(endpoint, pools)[0] ?? {} }))
  for (const { endpoint, params } of routes) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? '')
    const bytes = await answerOf(`${origin}${path}?named=${facts.city.slice(0, 3)}&rhythm=daily`, headers)
    const rooms = params['roomId'] ? [params['roomId']] : []
    world.hear({
      what: `${endpoint.method} ${endpoint.path}`,
      place: endpoint.surface,
      by: key,
      rooms,
      bytes,
    })
  }
  for (const path of ['/', `/rooms/${roomId}`, `/enter#${facts.employer}`, '/icon.svg', `/${facts.city}.js`]) {
    const bytes = await answerOf(`${origin}${path}`, headers)
    world.hear({ what: 'a page of the web app', place: 'front-door', by: key, rooms: [], bytes })
  }
}

async function answerOf(url: string, headers: Record<string, string>): Promise<Buffer> {
  const answer = await fetch(url, { headers, redirect: 'manual' })
  const head = [...answer.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${answer.status}\r\n${head}\r\n`),
    Buffer.from(await answer.arrayBuffer()),
  ])
}

async function sayNonsense(port: number, world: World): Promise<void> {
  const { employer, city, phone, passPhrase } = factsFor(world, 'ana')
  for (const nonsense of NO_REQUESTS) {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => {})
    socket.end(`${nonsense}${employer} ${city}: ${phone} \u0000${passPhrase}\r\n\r\n`)
    await once(socket, 'close')
    world.hear({
      what: 'an answer to nonsense',
      place: 'front-door',
      by: null,
      rooms: [],
      bytes: Buffer.concat(chunks),
    })
  }
}

async function untilOpen(port: number, ended: () => number | null): Promise<void> {
  const ask = () =>
    fetch(`http://127.0.0.1:${port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (const begin = Date.now(); !(await ask()); await sleep(50))
    if (ended() !== null || Date.now() - begin > PATIENCE_MS) throw new Error('the house did not open')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
