import type { CharterTerms, MyRoomView } from '@cloakroom/contract/rooms.ts'
import { amendCharter } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { CharterFields } from './charter-fields.tsx'

/** A new version of the charter. It binds what is written from now on. */
export function AmendCharter({ room }: { room: MyRoomView }) {
  const { id: roomId, charter } = room.room
  const client = useQueryClient()
  const [terms, setTerms] = useState<CharterTerms>(() => termsOf(charter))
  const isChanged = JSON.stringify(terms) !== JSON.stringify(termsOf(charter))
  const amend = useMutation({
    mutationFn: () => {
      const { quoting, digest, hatCheck, retentionDays } = terms
      const body = { replaces: charter.version, charter: { quoting, digest, hatCheck, retentionDays } }
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
      <CharterFields charter={terms} onChange={setTerms} isAmending />
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

function termsOf({ attribution, quoting, digest, hatCheck, retentionDays }: CharterTerms): CharterTerms {
  return { attribution, quoting, digest, hatCheck, retentionDays }
}
