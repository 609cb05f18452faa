import { startNote } from '@cloakroom/contract/notes.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { keepDraft } from '#lib/use-notes.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'

/** Begins a note with its title, and goes to its draft. */
export function StartNote({ roomId }: { roomId: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [id] = useState(newId)
  const [title, setTitle] = useState('')
  const start = useMutation({
    mutationFn: () => call(startNote, { params: { roomId }, body: { id, title } }),
    onSuccess: (draft) => {
      keepDraft(client, roomId, draft)
      void navigate(`/rooms/${roomId}/notes/${id}`)
    },
  })
  return (
    <form
      className="stack section"
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate()
      }}
    >
      <SpokenField
        as="title"
        label={say('notes.start-title')}
        required
        minLength={3}
        maxLength={160}
        autoComplete="off"
        error={start.error ? errorWords(start.error) : undefined}
        value={title}
        onText={setTitle}
      />
      <Button look="main" type="submit" isBusy={start.isPending}>
        {say('notes.start')}
      </Button>
    </form>
  )
}
