import { readPlaces } from '@cloakroom/contract/reading.ts'
import type { MyPlaceView } from '@cloakroom/contract/reading.ts'
import type { QueryClient } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

const asked = { queryKey: keys.places(), queryFn: async () => (await call(readPlaces)).places, staleTime: 5000 }

/** Where one was in one’s threads, the latest first. */
export function usePlaces() {
  return useQuery(asked)
}

/** The same for what is no component. Out of reach, nowhere. */
export async function askPlaces(client: QueryClient): Promise<MyPlaceView[]> {
  return client.fetchQuery(asked).catch(() => [])
}
