import { openInvitation } from '@cloakroom/contract/invitations.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'

/** What an invitation asks its holder to read. */
export function useInvitation(token: string) {
  return useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call(openInvitation, { body: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
}
