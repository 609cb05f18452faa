import { listNotifications } from '@cloakroom/contract/notifications.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

/**
 * What waits for one in one's rooms. Found when it is asked: the live socket says when to ask anew (`ask-notifications.ts`); what happens without a frame, as at
 * the desk, is met every five minutes while the tab is in sight.
 */
export function useNotifications() {
  return useQuery({
    queryKey: keys.notifications(),
    queryFn: ({ signal }) => call(listNotifications, { signal }),
    refetchInterval: 300_000,
  })
}
