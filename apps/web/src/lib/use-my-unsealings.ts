import { listMyUnsealings } from '@cloakroom/contract/unsealings.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

/** Unsealings of one's own words. */
export function useMyUnsealings() {
  return useQuery({
    queryKey: keys.myUnsealings(),
    queryFn: async ({ signal }) => (await call(listMyUnsealings, { signal })).notices,
    staleTime: 60_000,
  })
}
