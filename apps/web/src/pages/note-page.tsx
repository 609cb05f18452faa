import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { useNoteDraft, useNotes } from '#lib/use-notes.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { NothingHere } from '#ui/nothing-here.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { DraftNote } from '../features/notes/draft-note.tsx'
import type { NoteInList } from '../features/notes/note-list.tsx'
import { ReviseNote, ShownNote } from '../features/notes/note-steps.tsx'
import { SealedNote } from '../features/notes/sealed-note.tsx'
import { ShareNote } from '../features/notes/share-note.tsx'
import { InRoom } from './in-room.tsx'

/** One note: sealed, to read and to pass on; for those who draft it, the draft and its next step. */
export function NotePage() {
  usePageTitle('title.note')
  return <InRoom>{(room) => <Note room={room} />}</InRoom>
}

function Note({ room }: { room: MyRoomView }) {
  const { noteId = '' } = useParams()
  const roomId = room.room.id
  const notes = useNotes(roomId)
  if (!notes.data)
    return notes.isError ? <Failed error={notes.error} onRetry={() => void notes.refetch()} /> : <Waiting lines={8} />
  const note = notes.data.notes.find(({ id }) => id === noteId)
  const drafts = room.abilities.moderates || room.abilities.isRapporteur
  if (!note || (!drafts && note.sealedVersion === 0)) return <NothingHere />
  return (
    <>
      <header className="page-head">
        <Link to={`/rooms/${roomId}/notes`} className="crumb">
          {say('notes.title')}
        </Link>
        <h1 tabIndex={-1} dir="auto">
          {note.title}
        </h1>
      </header>
      {note.sealedVersion > 0 ? <Sealed key={note.sealedVersion} roomId={roomId} note={note} drafts={drafts} /> : null}
      {drafts && note.state !== 'sealed' ? <Draft roomId={roomId} note={note} /> : null}
      {drafts && note.state === 'sealed' && room.room.state === 'open' ? (
        <section className="section stack" aria-label={say('notes.revise')}>
          <ReviseNote roomId={roomId} noteId={note.id} isSealed />
        </section>
      ) : null}
    </>
  )
}

function Sealed({ roomId, note, drafts }: { roomId: string; note: NoteInList; drafts: boolean }) {
  const [version, setVersion] = useState(note.sealedVersion)
  const which = { roomId, noteId: note.id, version }
  return (
    <>
      <SealedNote {...which} newest={note.sealedVersion} heading={note.title} onVersion={setVersion} />
      {drafts ? <ShareNote key={version} {...which} /> : null}
    </>
  )
}

function Draft({ roomId, note }: { roomId: string; note: NoteInList }) {
  const draft = useNoteDraft(roomId, note.id)
  if (!draft.data)
    return draft.isError ? <Failed error={draft.error} onRetry={() => void draft.refetch()} /> : <Waiting lines={8} />
  return (
    <section aria-labelledby="draft" className={note.sealedVersion > 0 ? 'section' : undefined}>
      <h2 id="draft" className={note.sealedVersion > 0 ? undefined : 'unseen'}>
        {note.sealedVersion > 0 ? say('notes.next-draft', { version: draft.data.version }) : say('notes.drafting')}
      </h2>
      {draft.data.note.state === 'draft' ? (
        <DraftNote roomId={roomId} draft={draft.data} />
      ) : draft.data.note.shownUntil ? (
        <ShownNote roomId={roomId} draft={draft.data} shownUntil={draft.data.note.shownUntil} />
      ) : (
        // It has just been sealed, and the list of notes is on its way.
        <Waiting lines={8} />
      )}
    </section>
  )
}
