import type { RoomView } from '@cloakroom/contract/rooms.ts'
import { callOffClosing } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Countdown } from './countdown.tsx'

/** A closing that was announced, and the way back. */
export function CallOffClosing({ room, closesAt }: { room: RoomView; closesAt: string }) {
  const client = useQueryClient()
  const calling = useMutation({
    mutationFn: () => call(callOffClosing, { params: { roomId: room.id } }),
    onSuccess: () => announce(say('closing.called-off')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.room(room.id), exact: true }),
  })
  return (
    <div className="grid gap-3">
      <div>
        <Countdown room={room} closesAt={closesAt} />
      </div>
      {calling.isError ? (
        <p role="alert" className="field-error">
          {errorWords(calling.error)}
        </p>
      ) : null}
      <p>
        <Button look="main" isBusy={calling.isPending} onClick={() => calling.mutate()}>
          {say('closing.call-off')}
        </Button>
      </p>
    </div>
  )
}
