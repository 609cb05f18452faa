import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { announceClosing } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SelectField, TextField } from '#ui/text-field.tsx'

const SPANS = [1, 7, 14, 30, 90]

/** Announcing when the room closes for good: everybody sees the day from then on. Its name is asked, so that no slip of the finger does it. */
export function AnnounceClosing({ room }: { room: MyRoomView }) {
  const { id: roomId, name: roomName } = room.room
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [days, setDays] = useState(14)
  const announcing = useMutation({
    mutationFn: () => call(announceClosing, { params: { roomId }, body: { name, days } }),
    onSuccess: () => announce(say('closing.is-announced')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.room(roomId), exact: true }),
  })
  const isNamed = name.trim() === roomName
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (isNamed) announcing.mutate()
      }}
    >
      <p className="hint">{say('closing.announce-why')}</p>
      <SelectField label={say('closing.days')} value={days} onChange={({ target }) => setDays(Number(target.value))}>
        {SPANS.map((span) => (
          <option key={span} value={span}>
            {say('closing.days-option', { days: span })}
          </option>
        ))}
      </SelectField>
      <TextField
        label={say('rooms.close-name', { name: roomName })}
        value={name}
        autoComplete="off"
        error={announcing.isError ? errorWords(announcing.error) : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <p>
        <Button look="grave" type="submit" disabled={!isNamed} isBusy={announcing.isPending}>
          {say('closing.announce')}
        </Button>
      </p>
    </form>
  )
}
