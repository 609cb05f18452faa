import type { CharterTerms, MyRoomView } from '@cloakroom/contract/rooms.ts'
import { amendCharter } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import type { ChosenTerms } from '#lib/charter-words.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { CharterChanges } from './charter-changes.tsx'
import { CharterFields } from './charter-fields.tsx'
import { TryCharter } from './try-charter.tsx'

type AmendCharterProps = {
  room: MyRoomView
  /** Shows a post of the reader’s as it would be under these terms. */
  children: (terms: ChosenTerms, post: { title: string; markdown: string }, onClose: () => void) => ReactNode
}

/** A new version of the charter: chosen, told in words, tried on a post, and then told to everybody. It binds what is written from then on. */
export function AmendCharter({ room, children }: AmendCharterProps) {
  const { id: roomId, charter } = room.room
  const client = useQueryClient()
  const [terms, setTerms] = useState(() => termsOf(charter))
  const isChanged = JSON.stringify(terms) !== JSON.stringify(termsOf(charter))
  const amend = useMutation({
    mutationFn: () => {
      const { attribution: _, ...amended } = terms
      const body = { replaces: charter.version, charter: amended }
      return call(amendCharter, { params: { roomId }, body })
    },
    onSuccess: () => announce(say('rooms.amended')),
    onSettled: () => client.invalidateQueries({ queryKey: keys.room(roomId) }),
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) amend.mutate()
      }}
    >
      <p className="hint">{say('rooms.amend-why')}</p>
      <CharterFields charter={terms} onChange={(chosen) => setTerms(termsOf(chosen))} isAmending />
      <section aria-labelledby="changes" className="notice notice-plain">
        <h3 id="changes">{say('charters.changes')}</h3>
        {isChanged ? (
          <>
            <CharterChanges before={charter} after={terms} />
            <p className="hint">{say('charters.then')}</p>
          </>
        ) : (
          <p className="hint">{say('charters.changes-none')}</p>
        )}
      </section>
      <TryCharter>{(post, onClose) => children(terms, post, onClose)}</TryCharter>
      {amend.isError ? (
        <p role="alert" className="field-error">
          {errorWords(amend.error)}
        </p>
      ) : null}
      {amend.isSuccess && !isChanged ? <p role="status">{say('rooms.amended')}</p> : null}
      <p>
        <Button look="main" type="submit" disabled={!isChanged} isBusy={amend.isPending}>
          {say('rooms.amend')}
        </Button>
      </p>
    </form>
  )
}

function termsOf(charter: CharterTerms): ChosenTerms {
  const { attribution, quoting, digest, hatCheck, retentionDays, past = 'all', entry = 'invitation' } = charter
  return { attribution, quoting, digest, hatCheck, retentionDays, past, entry }
}
