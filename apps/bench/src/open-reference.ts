import { join } from 'node:path'
import { z } from 'zod'
import type { Server } from './open-api.ts'
import type { Store } from './open-store.ts'
import { startServer } from './server-process.ts'

/** A raw server that does only the thing itself, as the owner and without checking anything: what the machine and the libraries allow. */
export async function openReference(
  store: Store,
  name: 'read' | 'write' | 'live',
  env: Record<string, string> = {},
): Promise<Server> {
  const process = startServer(join(import.meta.dirname, 'reference', `${name}-server.ts`), {
    env: { DATABASE_URL: store.ownerUrl, ...env },
    log: 'ignore',
  })
  const { origin } = await process.heard(z.object({ origin: z.string() }))
  return { origin, process, [Symbol.asyncDispose]: () => process.close() }
}
