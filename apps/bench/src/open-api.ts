import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from './bench.ts'
import type { Store } from './open-store.ts'
import { type ServerProcess, startServer } from './server-process.ts'

export type Server = AsyncDisposable & { origin: string; process: ServerProcess }

const MAIN = join(import.meta.dirname, '..', '..', 'api', 'src', 'main.ts')

type ApiSettings = Pick<Settings, 'profile'> & { webRoot?: string; webUrl?: string; flags?: string[] }

/** Our API as the house runs it: a process of its own, request log and all. */
export async function openApi(
  store: Store,
  { profile, webRoot, webUrl = store.webUrl, flags = [] }: ApiSettings,
): Promise<Server> {
  const port = await freePort()
  const log = openSync(join(store.folder, 'api.log'), 'a')
  const process = startServer(MAIN, {
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: store.folder,
      MASTER_KEY_FILE: store.masterKeyFile,
      WEB_DATABASE_URL: webUrl,
      VAULT_DATABASE_URL: store.vaultUrl,
      ...(webRoot !== undefined && { WEB_ROOT: webRoot }),
    },
    log,
    flags: [...flags, ...(profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])],
  })
  closeSync(log)
  const origin = `http://127.0.0.1:${port}`
  await Promise.race([untilOpen(origin), process.failed.then((how) => Promise.reject(new Error(how)))])
  return { origin, process, [Symbol.asyncDispose]: () => process.close() }
}

async function untilOpen(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await sleep(50)
  }
  throw new Error('the API did not open within half a minute')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}
