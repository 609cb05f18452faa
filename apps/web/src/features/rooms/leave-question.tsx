import { leaveRoom } from '@cloakroom/contract/people.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { forgetRoom } from '#lib/live.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'

/** Asks in place before one leaves a room. What one wrote there stays. */
export function LeaveQuestion({ roomId, onStay }: { roomId: string; onStay: () => void }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: () => call(leaveRoom, { params: { roomId } }),
    onSuccess: async () => {
      await navigate('/')
      announce(say('rooms.left'))
      forgetRoom(client, roomId)
    },
  })
  return (
    <div className="grid gap-2" role="group" aria-label={say('rooms.leave')}>
      <p>{say('rooms.leave-why')}</p>
      {leave.isError ? (
        <p role="alert" className="field-error">
          {errorWords(leave.error)}
        </p>
      ) : null}
      <p className="acts-row">
        <Button look="grave" isBusy={leave.isPending} onClick={() => leave.mutate()}>
          {say('rooms.leave-now')}
        </Button>
        <Button onClick={onStay}>{say('rooms.leave-not')}</Button>
      </p>
    </div>
  )
}
