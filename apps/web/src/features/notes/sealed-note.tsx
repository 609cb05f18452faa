import { NOTE_FORMS, type NoteForm, readNoteAs } from '@cloakroom/contract/sealed-notes.ts'
import { useMutation } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { NoteDocument } from './note-document.tsx'
import { saveFile } from './save-file.ts'
import { useSealedNote } from './use-sealed-note.ts'

type SealedProps = {
  roomId: string
  noteId: string
  version: number
  newest: number
  /** The title that stands above: an older version may have had another. */
  heading: string
  onVersion: (version: number) => void
}

/** What a form is called by those who use it, in every language. */
const FORMS = { markdown: 'Markdown', docx: 'DOCX', pdf: 'PDF', json: 'JSON' } as const satisfies Record<
  NoteForm,
  string
>

/** A sealed version to read and to take as a file. */
export function SealedNote({ roomId, noteId, version, newest, heading, onVersion }: SealedProps) {
  const sealed = useSealedNote(roomId, noteId, version)
  const take = useMutation({
    mutationFn: async (form: NoteForm) =>
      saveFile(await call(readNoteAs, { params: { roomId, noteId }, query: { version: String(version), form } })),
  })
  return (
    <>
      {newest > 1 ? (
        <SelectField
          label={say('notes.version')}
          className="note-few"
          value={version}
          onChange={(event) => onVersion(Number(event.target.value))}
        >
          {Array.from({ length: newest }, (_, at) => newest - at).map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </SelectField>
      ) : null}
      {sealed.data ? (
        <>
          {sealed.data.document.title !== heading ? <h2 dir="auto">{sealed.data.document.title}</h2> : null}
          <NoteDocument note={sealed.data} />
          <p className="acts-row" role="group" aria-label={say('notes.take-as')}>
            <span className="text-ink-3">{say('notes.take-as')}</span>
            {NOTE_FORMS.map((form) => (
              <Button key={form} look="plain" isBusy={take.isPending} onClick={() => take.mutate(form)}>
                {FORMS[form]}
              </Button>
            ))}
          </p>
          {take.error ? (
            <p role="alert" className="field-error">
              {errorWords(take.error)}
            </p>
          ) : null}
        </>
      ) : sealed.isError ? (
        <Failed error={sealed.error} onRetry={() => void sealed.refetch()} />
      ) : (
        <Waiting lines={8} />
      )}
    </>
  )
}
