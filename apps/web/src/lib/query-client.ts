import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { keys } from './query-keys.ts'
import { isRefused } from './refused.ts'

/** One client for the tab. It keeps nothing on disk: what members read lives as long as the tab. */
export function makeQueryClient(): QueryClient {
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: forgetMeIfSignedOut }),
    mutationCache: new MutationCache({ onError: forgetMeIfSignedOut }),
    defaultOptions: {
      // We know better than the browser whether the house answers, and say so ourselves (`connection.ts`).
      queries: { staleTime: 20_000, retry: mayRetry, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  function forgetMeIfSignedOut(error: Error) {
    if (isRefused(error, 'not_signed_in')) client.setQueryData(keys.me(), null)
  }
  return client
}

/** A refusal is an answer; only a house that is closed for a moment or out of reach is asked again. */
function mayRetry(failures: number, error: Error): boolean {
  if (isRefused(error) && error.code !== 'closed_for_a_moment') return false
  return failures < 2
}
