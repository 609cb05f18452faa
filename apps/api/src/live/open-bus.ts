import type { Config } from '../config.ts'
import type { Bus } from './bus.ts'
import { postgresBus } from './postgres-bus.ts'

/** The one place where it is chosen. `say` is told when it is away and when it is back. */
export async function openBus(config: Config, say: (line: string) => void): Promise<Bus> {
  if (config.liveBusUrl === null) return postgresBus(config.webDatabaseUrl)
  // Its client is loaded where there is a Valkey.
  const { valkeyBus } = await import('./valkey-bus.ts')
  return valkeyBus(config.liveBusUrl, say)
}
