import { readMentionable } from '@cloakroom/contract/mentions.ts'
import type { QueryClient } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'

function asked(roomId: string) {
  return {
    queryKey: keys.mentionable(roomId),
    queryFn: async () => (await call(readMentionable, { params: { roomId } })).people,
    staleTime: 60_000,
  }
}

/** Whom a post of a room may mention, by the names that they have now. */
export function useMentionable(roomId: string) {
  return useQuery({ ...asked(roomId), enabled: roomId !== '' })
}

/** The same for what is no component. Out of reach, nobody. */
export async function findMentionable(client: QueryClient, roomId: string) {
  return client.fetchQuery(asked(roomId)).catch(() => [])
}
