import type { Config } from '../config.ts'
import type { Bus } from './bus.ts'
import { postgresBus } from './postgres-bus.ts'
import { valkeyBus } from './valkey-bus.ts'

/** The one place where it is chosen. `say` is told when it is away and when it is back. */
export function openBus(config: Config, say: (line: string) => void): Bus {
  return config.liveBusUrl === null ? postgresBus(config.webDatabaseUrl) : valkeyBus(config.liveBusUrl, say)
}
