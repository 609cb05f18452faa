import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'

/** Closing a room for good burns its key. Nothing brings it back, so its name is asked. */
export function CloseRoom({ room }: { room: MyRoomView }) {
  const { id: roomId, name: roomName } = room.room
  const client = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const close = useMutation({
    mutationFn: () => call(closeRoom, { params: { roomId }, body: { name } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.room(roomId) })
      await client.invalidateQueries({ queryKey: keys.lobby() })
      await navigate(`/rooms/${roomId}`)
    },
  })
  const isNamed = name.trim() === roomName
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (isNamed) close.mutate()
      }}
    >
      <p className="mt-2 max-w-[66ch]">{say('closing.at-once-why')}</p>
      <TextField
        label={say('rooms.close-name', { name: roomName })}
        value={name}
        autoComplete="off"
        error={close.isError ? errorWords(close.error) : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <p>
        <Button look="grave" type="submit" disabled={!isNamed} isBusy={close.isPending}>
          {say('rooms.close-now')}
        </Button>
      </p>
    </form>
  )
}
