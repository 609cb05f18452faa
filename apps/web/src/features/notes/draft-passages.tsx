import { dropPassage, type NoteDraftView } from '@cloakroom/contract/notes.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { keepDraft } from '#lib/use-notes.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Said } from './note-document.tsx'
import './notes.css'

type PassagesProps = {
  roomId: string
  noteId: string
  passages: NoteDraftView['themes'][number]['passages']
  mayDrop: boolean
}

/** What stands under a theme. Of words that were masked nothing is told, and nothing of who said any of them. */
export function DraftPassages({ roomId, noteId, passages, mayDrop }: PassagesProps) {
  const client = useQueryClient()
  const drop = useMutation({
    mutationFn: (passageId: string) => call(dropPassage, { params: { roomId, noteId, passageId } }),
    onSuccess: (draft) => keepDraft(client, roomId, draft),
  })
  if (passages.length === 0) return mayDrop ? <p className="hint">{say('notes.passages-none')}</p> : null
  return (
    <>
      {passages.map((passage) => (
        <blockquote key={passage.id} className="note-passage">
          {passage.state === 'stands' ? (
            <>
              <Said words={passage.words} />
              <p className="hint">{softTime(passage.month)}</p>
            </>
          ) : (
            <p className="hint">{say('notes.passage-masked')}</p>
          )}
          {mayDrop ? (
            <p>
              <Button look="plain" isBusy={drop.isPending} onClick={() => drop.mutate(passage.id)}>
                {say('notes.passage-drop')}
              </Button>
            </p>
          ) : null}
        </blockquote>
      ))}
      {drop.error ? (
        <p role="alert" className="field-error">
          {errorWords(drop.error)}
        </p>
      ) : null}
    </>
  )
}
