import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { execPath } from 'node:process'

const WEB = join(import.meta.dirname, '..', '..', 'web')

/** Builds the web app into a folder, as the house does. */
export async function buildWeb(folder: string): Promise<void> {
  const vite = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js')
  const building = spawn(execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: WEB,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(building, 'exit')
  if (code !== 0) throw new Error('the web app could not be built')
}
