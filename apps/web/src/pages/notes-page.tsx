import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { Link } from 'react-router'
import { usePageTitle } from '#lib/page-title.ts'
import { useNotes } from '#lib/use-notes.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { MyWords } from '../features/notes/my-words.tsx'
import { NoteList } from '../features/notes/note-list.tsx'
import { StartNote } from '../features/notes/start-note.tsx'
import { InRoom } from './in-room.tsx'

/** A room’s notes: what it has found, what is being drafted, and to each what of theirs is in it. */
export function NotesPage() {
  usePageTitle('title.notes')
  return <InRoom>{(room) => <Notes room={room} />}</InRoom>
}

function Notes({ room: { room, abilities } }: { room: MyRoomView }) {
  const notes = useNotes(room.id)
  const drafts = abilities.moderates || abilities.isRapporteur
  return (
    <>
      <header className="page-head">
        <Link to={`/rooms/${room.id}`} className="crumb">
          {room.name}
        </Link>
        <h1 tabIndex={-1}>{say('notes.title')}</h1>
        <p className="page-lead">{say('notes.lead')}</p>
      </header>
      {notes.data ? (
        <>
          <NoteList roomId={room.id} notes={notes.data.notes} drafts={drafts} />
          <MyWords roomId={room.id} mine={notes.data.mine} />
        </>
      ) : notes.isError ? (
        <Failed error={notes.error} onRetry={() => void notes.refetch()} />
      ) : (
        <Waiting />
      )}
      {drafts && room.state === 'open' ? <StartNote roomId={room.id} /> : null}
    </>
  )
}
