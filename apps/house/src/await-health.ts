import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from '@cloakroom/database/trouble.ts'

const LIMIT_MS = 60_000

/** Asks /api/health until it says that the house is open: a house without its database answers as well, and says no. */
export async function awaitHealth(host: string, port: number, signal: AbortSignal): Promise<void> {
  const url = `http://${reachable(host)}:${port}/api/health`
  let last = 'no answer'
  for (const begin = Date.now(); Date.now() - begin < LIMIT_MS; await sleep(50, undefined, { signal })) {
    const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]) }).catch(
      () => undefined,
    )
    signal.throwIfAborted()
    if (!answer) continue
    const words = await answer.text()
    if (answer.ok && words.includes('"open":true')) return
    last = `status ${answer.status}, ${words.slice(0, 200)}`
  }
  throw new Trouble(`The API process did not say within a minute that it is open (${last}).`)
}

function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
