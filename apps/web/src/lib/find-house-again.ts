import { readHealth } from '@cloakroom/contract/health.ts'
import type { QueryClient } from '@tanstack/react-query'
import { call } from './call.ts'
import { isReachable, watchConnection } from './connection.ts'

const EVERY = 5_000

/**
 * While the house is out of reach, knocks every few seconds; once it answers, whatever could not be read is read again.
 * Gives back a way to stop.
 */
export function findHouseAgain(client: QueryClient): () => void {
  let knocking: ReturnType<typeof setInterval> | undefined
  const change = () => {
    clearInterval(knocking)
    if (isReachable())
      void client.refetchQueries({ predicate: ({ state }) => state.status === 'error', type: 'active' })
    else knocking = setInterval(() => void call(readHealth).catch(() => undefined), EVERY)
  }
  const stop = watchConnection(change)
  return () => {
    clearInterval(knocking)
    stop()
  }
}
