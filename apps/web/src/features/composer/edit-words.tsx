import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { announce } from '#lib/announce.ts'
import type { ChangeHere } from '#lib/changes-here.ts'
import { changeHere, dropChange, keepChange } from '#lib/changes-here.ts'
import { holdChange, markOf, noteRefused, sendChange } from '#lib/deliver-changes.ts'
import { isForLater } from '#lib/outbox.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { HatNote } from './hat-note.tsx'
import { firstInTheWay, useHatWalk } from './use-hat-walk.ts'
import type { WordsHandle } from './words-field.tsx'
import { WordsField } from './words-field.tsx'
import './composer.css'

type EditWordsProps = { room: MyRoomView; post: Extract<PostView, { state: 'standing' }>; onDone: () => void }

/** Where one’s own standing words are changed. What stood before stays readable for the room. */
export function EditWords({ room, post, onDone }: EditWordsProps) {
  const { charter, id: roomId } = room.room
  const doesWait = wordsWait(charter)
  const client = useQueryClient()
  const handle = useRef<WordsHandle>(null)
  const [kept] = useState(() => changeHere(post.id))
  const [text, setText] = useState(kept?.kind === 'edit' ? kept.markdown : post.markdown)
  const hats = useHatWalk(room.room, text, handle)
  const edit = useMutation({
    mutationFn: (change: ChangeHere) => sendChange(client, change),
    onSuccess: () => {
      if (doesWait) announce(say('waiting.edits'))
      onDone()
    },
    onError: async (error, change) => {
      if (isRefused(error, 'words.carry_a_hat') && change.kind === 'edit')
        hats.tell(change.markdown, error.problem.findings ?? [])
      else if (isForLater(error)) {
        keepChange(change)
        announce(say('composer.kept-here'))
        onDone()
      } else if (isRefused(error, 'post.changed_meanwhile')) {
        keepChange(change)
        await noteRefused(client, change, error)
        onDone()
      }
    },
  })
  useEffect(() => holdChange(client, post.id), [client, post.id])
  /** What waits already was made from older words, unless the house has said so and its writer has seen the newer ones. */
  const startFrom = async () => (kept?.kind === 'edit' && !kept.refused ? kept.was : markOf(post.markdown))
  const save = () => {
    const inTheWay = firstInTheWay(hats.findings, charter.hatCheck)
    if (inTheWay >= 0) return hats.goTo(inTheWay)
    const markdown = text.replace(/\r\n?/g, '\n').trim().normalize('NFC')
    if (markdown === '' || edit.isPending) return handle.current?.focus()
    if (markdown === post.markdown) {
      dropChange(post.id)
      return onDone()
    }
    setText(markdown)
    void startFrom().then((was) =>
      edit.mutate({
        kind: 'edit',
        roomId,
        threadId: post.threadId,
        postId: post.id,
        waits: doesWait,
        markdown,
        was,
      }),
    )
  }
  return (
    <form
      className="composer"
      aria-label={say('composer.edit')}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className="composer-label">{say('composer.edit')}</p>
      <WordsField
        {...{ text, handle }}
        label={say('composer.edit')}
        findings={hats.findings}
        hint=""
        isBusy={edit.isPending}
        takesFocus
        mayMention={charter.attribution !== 'unattributed'}
        onText={setText}
        onCaret={hats.noteCaret}
        onSend={save}
        onLeave={onDone}
        onWalk={hats.walk}
        onRemoveSignature={hats.removeSignature}
      />
      <HatNote
        findings={hats.findings}
        current={hats.current}
        isStrict={charter.hatCheck === 'strict'}
        onWalk={hats.walk}
        onReword={hats.reword}
        onRemove={hats.remove}
        onRemoveSignature={hats.removeSignature}
        onContest={undefined}
      />
      {edit.isError && !isRefused(edit.error, 'words.carry_a_hat') ? (
        <p role="alert" className="field-error">
          {errorWords(edit.error)}
        </p>
      ) : null}
      <div className="composer-bar">
        <span>{say('composer.edit-why')}</span>
        <span className="composer-acts">
          <Button onClick={onDone}>{say('composer.edit-not')}</Button>
          <Button look="main" type="submit" isBusy={edit.isPending}>
            {say('composer.edit-now')}
          </Button>
        </span>
      </div>
    </form>
  )
}
