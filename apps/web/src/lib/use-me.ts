import { readMe } from '@cloakroom/contract/members.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'
import { isRefused } from './refused.ts'

/** The member who is signed in; null when nobody is. */
export function useMe() {
  return useQuery({
    queryKey: keys.me(),
    queryFn: ({ signal }) =>
      call(readMe, { signal }).catch((error: unknown) => {
        if (isRefused(error, 'not_signed_in')) return null
        throw error
      }),
    staleTime: 300_000,
  })
}
