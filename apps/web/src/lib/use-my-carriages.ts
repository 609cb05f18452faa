import { listMyCarriages } from '@cloakroom/contract/carriages.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

/** Threads with words of one’s own that are asked to be carried into another room. */
export function useMyCarriages() {
  return useQuery({
    queryKey: keys.myCarriages(),
    queryFn: async ({ signal }) => (await call(listMyCarriages, { signal })).carriages,
  })
}
