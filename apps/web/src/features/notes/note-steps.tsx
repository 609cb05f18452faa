import { type NoteDraftView, reviseNote, sealNote, showNote } from '@cloakroom/contract/notes.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { untilTime } from '#lib/until-time.ts'
import { keepDraft } from '#lib/use-notes.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { DraftPassages } from './draft-passages.tsx'
import { Said } from './note-document.tsx'
import { isOver } from './note-list.tsx'

type Which = { roomId: string; noteId: string }

/** From draft to speakers. What is not saved would not be shown, so it is saved first. */
export function ShowNote({ roomId, noteId, isChanged }: Which & { isChanged: boolean }) {
  const client = useQueryClient()
  const show = useMutation({
    mutationFn: () => call(showNote, { params: { roomId, noteId } }),
    onSuccess: (draft) => keepDraft(client, roomId, draft),
  })
  return (
    <section className="section stack" aria-label={say('notes.show')}>
      <p className="hint">{say('notes.show-why')}</p>
      <p className="acts-row">
        <Button isBusy={show.isPending || isChanged} onClick={() => show.mutate()}>
          {say('notes.show')}
        </Button>
        {isChanged ? <span className="hint">{say('notes.show-save-first')}</span> : null}
      </p>
      <Trouble error={show.error} />
    </section>
  )
}

type ShownProps = { roomId: string; draft: NoteDraftView; shownUntil: string }

/** A note with its speakers: it stands still, and is sealed when they have had their time. */
export function ShownNote({ roomId, draft, shownUntil }: ShownProps) {
  const client = useQueryClient()
  const noteId = draft.note.id
  const isRipe = isOver(shownUntil)
  const seal = useMutation({
    mutationFn: () => call(sealNote, { params: { roomId, noteId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.notes(roomId) }),
  })
  return (
    <div className="stack">
      <Notice>
        <p>{isRipe ? say('notes.may-be-sealed') : say('notes.is-shown', { time: untilTime(shownUntil) })}</p>
        {isRipe ? (
          <Button look="main" isBusy={seal.isPending} onClick={() => seal.mutate()}>
            {say('notes.seal')}
          </Button>
        ) : null}
      </Notice>
      <Trouble error={seal.error} />
      {draft.note.sealedVersion > 0 ? <h3 dir="auto">{draft.note.title}</h3> : null}
      {draft.summary ? <Said words={draft.summary} /> : null}
      {draft.themes.map((theme) => (
        <section key={theme.id} className="note-theme">
          <h3 dir="auto">{theme.title}</h3>
          {theme.summary ? <Said words={theme.summary} /> : null}
          <DraftPassages roomId={roomId} noteId={noteId} passages={theme.passages} mayDrop={false} />
        </section>
      ))}
      <ReviseNote roomId={roomId} noteId={noteId} isSealed={false} />
    </div>
  )
}

/** Back to a draft: of the same version while it is with its speakers, of the next one when it is sealed. */
export function ReviseNote({ roomId, noteId, isSealed }: Which & { isSealed: boolean }) {
  const client = useQueryClient()
  const revise = useMutation({
    mutationFn: () => call(reviseNote, { params: { roomId, noteId } }),
    onSuccess: (draft) => keepDraft(client, roomId, draft),
  })
  return (
    <>
      <p className="acts-row">
        <Button isBusy={revise.isPending} onClick={() => revise.mutate()}>
          {say(isSealed ? 'notes.revise' : 'notes.unshow')}
        </Button>
        <span className="hint">{say('notes.unshow-why')}</span>
      </p>
      <Trouble error={revise.error} />
    </>
  )
}

function Trouble({ error }: { error: Error | null }) {
  return error ? (
    <p role="alert" className="field-error">
      {errorWords(error)}
    </p>
  ) : null
}
