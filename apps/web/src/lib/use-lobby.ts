import { readLobby } from '@cloakroom/contract/reading.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

/** One's rooms, what is new in them, and what is asked of one. Read anew each minute while the tab is in sight. */
export function useLobby() {
  return useQuery({
    queryKey: keys.lobby(),
    queryFn: ({ signal }) => call(readLobby, { signal }),
    refetchInterval: 60_000,
  })
}
