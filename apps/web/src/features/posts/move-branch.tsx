import { moveBranch } from '@cloakroom/contract/order.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { SpokenField } from '#ui/spoken-field.tsx'

type MoveProps = { roomId: string; postId: string; onDone: () => void }

/** Moves a post and all that answers it to a thread of its own, and takes the moderator there. */
export function MoveBranch({ roomId, postId, onDone }: MoveProps) {
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [threadId] = useState(newId)
  const move = useMutation({
    mutationFn: () => call(moveBranch, { params: { roomId, postId }, body: { threadId, title } }),
    onSuccess: async () => {
      await navigate(`/rooms/${roomId}/threads/${threadId}`)
      announce(say('order.branch-moved'))
    },
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        move.mutate()
      }}
    >
      <SpokenField
        as="title"
        label={say('order.branch-title')}
        hint={say('order.branch-why')}
        required
        minLength={3}
        maxLength={160}
        autoComplete="off"
        ref={focusOnArrival}
        error={move.error ? errorWords(move.error) : undefined}
        value={title}
        onText={setTitle}
      />
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={move.isPending}>
          {say('order.branch-now')}
        </Button>
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </form>
  )
}
