import { once } from 'node:events'
import { createServer } from 'node:net'

/** A port that nobody listens on. */
export async function aFreePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return String(typeof address === 'object' ? address?.port : '')
}
