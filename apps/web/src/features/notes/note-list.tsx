import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import { Link } from 'react-router'
import { untilTime } from '#lib/until-time.ts'
import { say } from '#lib/words.ts'
import '#ui/lists.css'

export type NoteInList = NoteDraftView['note']

/** The notes of a room, each with the step at which it is. */
export function NoteList({ roomId, notes, drafts }: { roomId: string; notes: NoteInList[]; drafts: boolean }) {
  if (notes.length === 0) return <p className="nothing-said">{say(drafts ? 'notes.none-drafter' : 'notes.none')}</p>
  return (
    <ul>
      {notes.map((note) => (
        <li key={note.id} className="reading">
          {drafts || note.sealedVersion > 0 ? (
            <Link className="reading-title" to={`/rooms/${roomId}/notes/${note.id}`} dir="auto">
              {note.title}
            </Link>
          ) : (
            <span className="reading-title" dir="auto">
              {note.title}
            </span>
          )}
          <p className="reading-facts">
            {note.sealedVersion > 0 ? (
              <span>{say('notes.sealed-version', { version: note.sealedVersion })}</span>
            ) : null}
            {note.state === 'sealed' ? null : <span>{stepOf(note)}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}

function stepOf({ state, shownUntil }: NoteInList): string {
  if (state === 'draft' || shownUntil === null) return say('notes.draft')
  return isOver(shownUntil) ? say('notes.shown-over') : say('notes.shown-until', { time: untilTime(shownUntil) })
}

/** Whether the speakers have had their time. */
export function isOver(shownUntil: string): boolean {
  return new Date(shownUntil).getTime() <= Date.now()
}
