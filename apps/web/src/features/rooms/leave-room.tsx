import { leaveRoom } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { forgetRoom } from '#lib/live.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'

/** Leaving a room, asked in place. What one wrote there stays. */
export function LeaveRoom({ roomId }: { roomId: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [isAsking, setIsAsking] = useState(false)
  const leave = useMutation({
    mutationFn: () => call(leaveRoom, { params: { roomId } }),
    onSuccess: async () => {
      await navigate('/')
      announce(say('rooms.left'))
      forgetRoom(client, roomId)
    },
  })
  if (!isAsking)
    return (
      <button type="button" className="button-plain" onClick={() => setIsAsking(true)}>
        {say('rooms.leave')}
      </button>
    )
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
        <Button onClick={() => setIsAsking(false)}>{say('rooms.leave-not')}</Button>
      </p>
    </div>
  )
}
