import { amendNote, type NoteDraftView } from '@cloakroom/contract/notes.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { keepDraft } from '#lib/use-notes.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { editTheme, hasEdits, NO_EDITS, withEdits } from './draft-edits.ts'
import { DraftPassages } from './draft-passages.tsx'
import { ShowNote } from './note-steps.tsx'
import './notes.css'

const MOST_THEMES = 20

/** The document beside the threads: a rapporteur’s own words, in themes, with the passages that were put under them. */
export function DraftNote({ roomId, draft }: { roomId: string; draft: NoteDraftView }) {
  const client = useQueryClient()
  const noteId = draft.note.id
  const [edits, setEdits] = useState(NO_EDITS)
  const written = withEdits(draft, edits)
  const isChanged = hasEdits(edits)
  const save = useMutation({
    mutationFn: () => call(amendNote, { params: { roomId, noteId }, body: written }),
    onSuccess: (saved) => {
      keepDraft(client, roomId, saved)
      setEdits(NO_EDITS)
      announce(say('notes.saved'))
    },
  })
  return (
    <>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <SpokenField
          as="title"
          label={say('notes.heading')}
          required
          minLength={3}
          maxLength={160}
          autoComplete="off"
          value={written.title}
          onText={(title) => setEdits({ ...edits, head: { ...edits.head, title } })}
        />
        <TextArea
          label={say('notes.summary')}
          hint={say('notes.summary-hint')}
          rows={5}
          maxLength={4000}
          value={written.summary}
          onChange={({ target }) => setEdits({ ...edits, head: { ...edits.head, summary: target.value } })}
        />
        {written.themes.map((theme, at) => (
          <fieldset key={theme.id} className="note-theme">
            <legend className="label-small">{say('notes.theme', { number: at + 1 })}</legend>
            <SpokenField
              as="title"
              label={say('notes.theme-title')}
              required
              minLength={3}
              maxLength={160}
              autoComplete="off"
              value={theme.title}
              onText={(title) => setEdits(editTheme(edits, theme.id, { title }))}
            />
            <TextArea
              label={say('notes.theme-summary')}
              rows={3}
              maxLength={4000}
              value={theme.summary}
              onChange={({ target }) => setEdits(editTheme(edits, theme.id, { summary: target.value }))}
            />
            <DraftPassages
              roomId={roomId}
              noteId={noteId}
              mayDrop
              passages={draft.themes.find(({ id }) => id === theme.id)?.passages ?? []}
            />
            <p className="acts-row">
              <Button look="plain" onClick={() => setEdits({ ...edits, left: [...edits.left, theme.id] })}>
                {say('notes.theme-leave')}
              </Button>
              <span className="hint">{say('notes.theme-leave-why')}</span>
            </p>
          </fieldset>
        ))}
        {save.error ? (
          <p role="alert" className="field-error">
            {errorWords(save.error)}
          </p>
        ) : null}
        <p className="acts-row">
          <Button look={isChanged ? 'main' : 'quiet'} type="submit" isBusy={save.isPending || !isChanged}>
            {say('notes.save')}
          </Button>
          {written.themes.length < MOST_THEMES ? (
            <Button onClick={() => setEdits({ ...edits, added: [...edits.added, newId()] })}>
              {say('notes.theme-add')}
            </Button>
          ) : null}
        </p>
      </form>
      <ShowNote roomId={roomId} noteId={noteId} isChanged={isChanged} />
    </>
  )
}
