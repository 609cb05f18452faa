import { listSubscriptions, listTopics } from '@cloakroom/contract/topics.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

/** The tree of topics. It hardly ever changes. */
export function useTopics() {
  return useQuery({
    queryKey: keys.topics(),
    queryFn: async ({ signal }) => (await call(listTopics, { signal })).topics,
    staleTime: 300_000,
  })
}

/** The topics one follows and when their digests come. */
export function useSubscriptions() {
  return useQuery({
    queryKey: keys.subscriptions(),
    queryFn: ({ signal }) => call(listSubscriptions, { signal }),
    staleTime: 300_000,
  })
}
