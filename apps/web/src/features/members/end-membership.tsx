import type { MemberOnListView } from '@cloakroom/contract/members.ts'
import { endMembership } from '@cloakroom/contract/members.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'

/** Asks before a membership ends, and says what ends with it. */
export function EndMembership({ member, onClose }: { member: MemberOnListView; onClose: () => void }) {
  const client = useQueryClient()
  const ending = useMutation({
    mutationFn: () => call(endMembership, { params: { memberId: member.id } }),
    onSuccess: async () => {
      announce(say('stewards.ended'))
      onClose()
      await client.invalidateQueries({ queryKey: keys.stewards.members() })
    },
  })
  const name = member.personalName
  return (
    <Dialog title={say('stewards.end-title', { name })} isGrave onClose={onClose}>
      <p className="mb-5">{say('stewards.end-why', { name })}</p>
      {ending.isError ? (
        <Notice tone="amber" isUrgent>
          {errorWords(ending.error)}
        </Notice>
      ) : null}
      <p className="acts-row mt-4">
        <Button onClick={onClose}>{say('stewards.end-keep')}</Button>
        <Button look="grave" onClick={() => ending.mutate()} isBusy={ending.isPending}>
          {say('stewards.end')}
        </Button>
      </p>
    </Dialog>
  )
}
