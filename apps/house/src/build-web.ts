import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join, relative } from 'node:path'
import { execPath } from 'node:process'
import { Trouble } from '@cloakroom/database/trouble.ts'

const SOURCES = [
  'apps/web',
  'packages/charter',
  'packages/contract',
  'packages/hat-check',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
]
const NOT_SOURCES = new Set(['node_modules', 'dist'])
/** Builds kept, newest first: a house that is running may still serve an older one. */
const KEPT = 3

/** Builds the web app unless these very sources were built before. Answers the folder to serve: `apps/web/dist/<hash of the sources>`. */
export async function buildWeb(root: string, log: (line: string) => void, signal?: AbortSignal): Promise<string> {
  const web = join(root, 'apps', 'web')
  const dist = join(web, 'dist')
  const built = join(dist, hashOf(root))
  if (existsSync(join(built, 'index.html'))) return built
  log('Building the web app…')
  const draft = `${built}.${process.pid}`
  await runVite(web, relative(web, draft), signal).catch((caught: unknown) => {
    rmSync(draft, { recursive: true, force: true })
    throw caught
  })
  // Two houses at once may have built the same; the first one's stays.
  if (existsSync(built)) rmSync(draft, { recursive: true })
  else renameSync(draft, built)
  utimesSync(built, new Date(), new Date())
  const older = readdirSync(dist).map((name) => join(dist, name))
  for (const folder of older.toSorted((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs).slice(KEPT))
    rmSync(folder, { recursive: true, force: true })
  return built
}

async function runVite(web: string, outDir: string, signal?: AbortSignal): Promise<void> {
  const vite = spawn(
    execPath,
    [
      join(web, 'node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--outDir',
      outDir,
      '--emptyOutDir',
      '--logLevel',
      'error',
    ],
    {
      cwd: web,
      // vite's compiled code would be left behind, in a folder that the house does not keep.
      env: { ...process.env, NODE_ENV: 'production', NODE_DISABLE_COMPILE_CACHE: '1' },
      stdio: ['ignore', 2, 2],
      ...(signal ? { signal } : {}),
    },
  )
  const [code] = await once(vite, 'exit')
  if (code === 0) return
  throw new Trouble('The web app could not be built; the lines above say why.')
}

function hashOf(root: string): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).toSorted()) if (!NOT_SOURCES.has(name)) add(join(path, name))
    } else if (!/\.test\.tsx?$/.test(path))
      hash
        .update(`${path.slice(root.length)}\0`)
        .update(readFileSync(path))
        .update('\0')
  }
  for (const source of SOURCES) add(join(root, source))
  return hash.digest('hex').slice(0, 16)
}
