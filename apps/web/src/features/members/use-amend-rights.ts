import { amendMemberRights } from '@cloakroom/contract/members.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'

export type Rights = { opensRooms?: boolean; isSteward?: boolean }

/** Gives or takes a right. The list is read again whatever the answer, so that it always shows what is so. */
export function useAmendRights() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ memberId, rights }: { memberId: string; rights: Rights }) =>
      call(amendMemberRights, { params: { memberId }, body: rights }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: keys.stewards.members() })
      await client.invalidateQueries({ queryKey: keys.me() })
    },
  })
}
