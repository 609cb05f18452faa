import { listQuoteRequests } from '@cloakroom/contract/quote-requests.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

/** What I am asked about my own words in a room, and what I asked. */
export function useQuoteRequests(roomId: string) {
  return useQuery({
    queryKey: keys.quoteRequests(roomId),
    queryFn: ({ signal }) => call(listQuoteRequests, { params: { roomId }, signal }),
  })
}
