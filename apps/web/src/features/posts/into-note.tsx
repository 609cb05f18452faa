import { pullPassage } from '@cloakroom/contract/notes.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { keepDraft, useNoteDraft, useNotes } from '#lib/use-notes.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Failed } from '#ui/failed.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'

type IntoProps = { roomId: string; postId: string; passage: string; onDone: () => void }

/** Puts a passage under a theme of a note that is being drafted, without the names in it, and shows how it reads there. */
export function IntoNote({ roomId, postId, passage, onDone }: IntoProps) {
  const client = useQueryClient()
  const [id] = useState(newId)
  const [chosenNote, setNote] = useState<string>()
  const [chosenTheme, setTheme] = useState<string>()
  const [keepInstitutions, setKeepInstitutions] = useState(false)
  const notes = useNotes(roomId)
  const drafts = notes.data?.notes.filter(({ state }) => state === 'draft') ?? []
  const noteId = drafts.find((note) => note.id === chosenNote)?.id ?? drafts[0]?.id
  const draft = useNoteDraft(roomId, noteId)
  const themes = noteId ? (draft.data?.themes ?? []) : []
  const themeId = themes.find((theme) => theme.id === chosenTheme)?.id ?? themes[0]?.id
  const pull = useMutation({
    mutationFn: (into: { noteId: string; themeId: string }) =>
      call(pullPassage, {
        params: { roomId, noteId: into.noteId },
        body: { id, themeId: into.themeId, postId, passage, keepInstitutions },
      }),
    onSuccess: (pulled) => keepDraft(client, roomId, pulled),
  })
  if (notes.isError) return <Failed error={notes.error} onRetry={() => void notes.refetch()} />
  if (draft.isError) return <Failed error={draft.error} onRetry={() => void draft.refetch()} />
  if (!notes.data || (noteId && !draft.data)) return <Waiting />
  if (pull.data) {
    const stands = pull.data.themes.flatMap(({ passages }) => passages).find((each) => each.id === id)
    return (
      <>
        <p role="status">{say('notes.into-done')}</p>
        {stands?.state === 'stands' ? <blockquote dir="auto">{stands.words}</blockquote> : null}
        <p className="acts-row">
          <Button onClick={onDone}>{say('order.done')}</Button>
        </p>
      </>
    )
  }
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (noteId && themeId) pull.mutate({ noteId, themeId })
      }}
    >
      <p className="hint">{say('notes.into-why')}</p>
      <blockquote dir="auto">{passage}</blockquote>
      {drafts.length > 0 ? (
        <SelectField
          label={say('notes.into-note')}
          value={noteId}
          onChange={({ target }) => setNote(target.value)}
          error={pull.error ? errorWords(pull.error) : undefined}
        >
          {drafts.map((note) => (
            <option key={note.id} value={note.id}>
              {note.title}
            </option>
          ))}
        </SelectField>
      ) : null}
      {themeId ? (
        <>
          <SelectField
            label={say('notes.into-theme')}
            value={themeId}
            onChange={({ target }) => setTheme(target.value)}
          >
            {themes.map((theme) => (
              <option key={theme.id} value={theme.id}>
                {theme.title}
              </option>
            ))}
          </SelectField>
          <Check
            label={say('notes.into-keep')}
            checked={keepInstitutions}
            onChange={({ target }) => setKeepInstitutions(target.checked)}
          />
        </>
      ) : (
        <p>
          {say('notes.into-none')}{' '}
          <Link to={noteId ? `/rooms/${roomId}/notes/${noteId}` : `/rooms/${roomId}/notes`}>
            {say('notes.into-go')}
          </Link>
        </p>
      )}
      <p className="acts-row">
        {themeId ? (
          <Button look="main" type="submit" isBusy={pull.isPending}>
            {say('notes.into-now')}
          </Button>
        ) : null}
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </form>
  )
}
