// The only file that the machine's own Node (18 or newer) runs. It brings what the lockfile names, then hands over to the pinned Node.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@12.21.0'
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const commands = {
  start: 'apps/house/src/start.ts',
  demo: 'apps/house/src/demo.ts',
  test: 'apps/house/src/test.ts',
  check: 'apps/house/src/check.ts',
  hat: 'packages/hat-check/src/cli.ts',
  bench: 'apps/bench/src/main.ts',
  hunt: 'apps/api/src/hunt/main.ts',
  chain: 'apps/house/src/chain.ts',
  mail: 'apps/house/src/mail.ts',
  note: 'apps/api/src/notes/main.ts',
  worker: 'apps/house/src/worker.ts',
}

const [command = '', ...rest] = process.argv.slice(2)
if (!(command in commands)) fail(`There is no command "${command}". There are: ${Object.keys(commands).join(', ')}.`)
if (Number(process.versions.node.split('.')[0]) < 18)
  fail(`Node ${process.versions.node} is too old: Node 18 or newer is needed to begin.`)

bring()
handOver()

/** Installs what the lockfile names, unless this very lockfile was installed here before. */
function bring() {
  const wanted = fingerprint()
  const stamp = join(root, 'node_modules', '.cloakroom-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && existsSync(pinnedNode())) return
  process.stderr.write('Bringing Node 24 and the dependencies (the first time only; a minute or two)…\n')
  rmSync(stamp, { force: true })
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const { status, error } = spawnSync(
    npx,
    ['--yes', `--package=${PNPM}`, 'pnpm', 'install', '--frozen-lockfile', '--reporter=append-only'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, CI: 'true' },
      shell: process.platform === 'win32',
    },
  )
  if (error) fail(`npx could not be run: ${error.message}. It comes with npm; is npm installed?`)
  if (status !== 0) fail('The dependencies could not be installed; the lines above say why.')
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    hash.update(readFileSync(join(root, file)))
  return `${hash.digest('hex')} ${process.platform}-${process.arch}`
}

function pinnedNode() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** Runs the command under the pinned Node, passes signals on, and ends as it ended. */
function handOver() {
  const child = spawn(pinnedNode(), [join(root, commands[command]), ...rest], {
    // The channel carries nothing: its end tells the command that this process is gone, even when it was killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      // What is compiled for one start, the next one need not compile: the house opens in half the time. It lies with what it is made of.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
      ...process.env,
      CLOAKROOM_ROOT: root,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // When npm was killed, nobody is left to stop us.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref()
  child.on('error', (error) => fail(`The pinned Node could not be started: ${error.message}.`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
