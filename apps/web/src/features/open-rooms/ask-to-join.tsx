import { askToJoin } from '@cloakroom/contract/join-requests.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'

/** Asking a room's moderators to be let in, with a line for them. */
export function AskToJoin({ roomId }: { roomId: string }) {
  const client = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const [words, setWords] = useState('')
  const asking = useMutation({
    mutationFn: () => call(askToJoin, { params: { openRoomId: roomId }, body: { words } }),
    onSuccess: async () => {
      announce(say('open-rooms.sent'))
      await client.invalidateQueries({ queryKey: keys.openRooms() })
    },
  })
  if (!isAsking)
    return (
      <p>
        <Button onClick={() => setIsAsking(true)}>{say('open-rooms.ask')}</Button>
      </p>
    )
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        asking.mutate()
      }}
    >
      <SpokenField
        as="note"
        label={say('open-rooms.words')}
        hint={say('open-rooms.words-hint')}
        value={words}
        maxLength={300}
        autoComplete="off"
        error={asking.isError ? errorWords(asking.error) : undefined}
        onText={setWords}
      />
      <p>
        <Button look="main" type="submit" isBusy={asking.isPending}>
          {say('open-rooms.send')}
        </Button>
      </p>
    </form>
  )
}
