import { useEffect } from 'react'
import { useParams } from 'react-router'
import { isRefused } from '#lib/refused.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Page, PageTitle } from '#ui/page.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { NoteDocument } from '../features/notes/note-document.tsx'
import { useSharedNote } from '../features/notes/use-sealed-note.ts'

/** What a link for outsiders opens: the note, and nothing of the house it comes from, neither its name nor a way in. */
export function SharedNotePage() {
  const { token = '' } = useParams()
  const note = useSharedNote(token)
  const isGone = isRefused(note.error, 'not_found', 'malformed')
  const title = isGone ? say('notes.shared-gone') : note.data?.document.title
  useEffect(() => {
    document.title = title ?? say('title.note')
  }, [title])
  return (
    <Page>
      {note.data ? (
        <>
          <PageTitle title={<span dir="auto">{note.data.document.title}</span>} />
          <NoteDocument note={note.data} />
        </>
      ) : isGone ? (
        <PageTitle title={title}>
          <p>{say('notes.shared-gone-why')}</p>
        </PageTitle>
      ) : note.isError ? (
        <Failed error={note.error} onRetry={() => void note.refetch()} />
      ) : (
        <Waiting lines={8} />
      )}
    </Page>
  )
}
