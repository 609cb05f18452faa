import { pullPassage } from '@cloakroom/contract/notes.ts'
import type { QuoteRequestView } from '@cloakroom/contract/quote-requests.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { keepDraft, useNoteDraft } from '#lib/use-notes.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'

type UseProps = { roomId: string; request: QuoteRequestView; note: NonNullable<QuoteRequestView['note']> }

/** Puts words that were allowed for a note under one of its themes, as they were allowed. */
export function UseInNote({ roomId, request, note }: UseProps) {
  const client = useQueryClient()
  const [id] = useState(newId)
  const [chosen, setChosen] = useState<string>()
  const draft = useNoteDraft(roomId, note.id)
  const pull = useMutation({
    mutationFn: (themeId: string) =>
      call(pullPassage, {
        params: { roomId, noteId: note.id },
        body: { id, themeId, postId: request.postId, passage: request.words, requestId: request.id },
      }),
    onSuccess: (pulled) => {
      keepDraft(client, roomId, pulled)
      announce(say('quotes.into-note-done'))
      return client.invalidateQueries({ queryKey: keys.quoteRequests(roomId) })
    },
  })
  if (draft.isError) return <Failed error={draft.error} onRetry={() => void draft.refetch()} />
  if (!draft.data) return <Waiting />
  const { themes } = draft.data
  const themeId = (themes.find((theme) => theme.id === chosen) ?? themes[0])?.id
  if (draft.data.note.state !== 'draft' || themeId === undefined)
    return <p className="hint">{say('quotes.into-note-not', { title: note.title })}</p>
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        pull.mutate(themeId)
      }}
    >
      <SelectField
        label={say('notes.into-theme')}
        value={themeId}
        onChange={({ target }) => setChosen(target.value)}
        error={pull.error ? errorWords(pull.error) : undefined}
      >
        {themes.map((theme) => (
          <option key={theme.id} value={theme.id}>
            {theme.title}
          </option>
        ))}
      </SelectField>
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={pull.isPending}>
          {say('quotes.into-note', { title: note.title })}
        </Button>
      </p>
    </form>
  )
}
