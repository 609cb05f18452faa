import type { QueryClient } from '@tanstack/react-query'
import { keys } from './query-keys.ts'

/**
 * Something happened in a room: what waits for one is asked anew, some seconds later, so that not everybody asks at once, and once for all that happens until
 * then. A tab that nobody sees asks when somebody does.
 */
export function askNotificationsSoon(client: QueryClient): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined
  return () => {
    soon ??= setTimeout(
      () => {
        soon = undefined
        const refetchType = document.visibilityState === 'hidden' ? 'none' : 'active'
        void client.invalidateQueries({ queryKey: keys.notifications(), refetchType })
      },
      1000 + Math.random() * 2000,
    )
  }
}
