import type { CharterTerms } from '@cloakroom/contract/rooms.ts'
import { openRoom } from '@cloakroom/contract/rooms.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'
import { CharterFields } from './charter-fields.tsx'

const USUAL: CharterTerms = {
  attribution: 'named',
  quoting: 'free',
  digest: 'titles',
  hatCheck: 'strict',
  retentionDays: 365,
  past: 'all',
  entry: 'invitation',
}

/** Name, purpose and charter of a new room, each choice told with its consequence. */
export function OpenRoomForm() {
  const [id] = useState(newId)
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('')
  const [handle, setHandle] = useState('')
  const [charter, setCharter] = useState(USUAL)
  const client = useQueryClient()
  const navigate = useNavigate()
  const asksHandle = charter.attribution === 'handle'
  const opening = useMutation({
    mutationFn: () => call(openRoom, { body: { id, name, purpose, charter, ...(asksHandle ? { handle } : {}) } }),
    onSuccess: async ({ room }) => {
      await client.invalidateQueries({ queryKey: keys.lobby() })
      await navigate(`/rooms/${room.id}`)
    },
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        opening.mutate()
      }}
    >
      <SpokenField
        as="room-name"
        label={say('open-room.name')}
        required
        minLength={2}
        maxLength={80}
        autoComplete="off"
        value={name}
        onText={setName}
      />
      <SpokenField
        as="room-purpose"
        label={say('open-room.purpose')}
        hint={say('open-room.purpose-hint')}
        maxLength={300}
        autoComplete="off"
        value={purpose}
        onText={setPurpose}
      />
      <div className="mt-4">
        <h2>{say('open-room.charter')}</h2>
        <p className="max-w-[66ch] text-ink-2">{say('open-room.charter-lead')}</p>
      </div>
      <CharterFields charter={charter} onChange={setCharter} />
      {asksHandle ? (
        <SpokenField
          as="handle"
          label={say('open-room.handle')}
          hint={say('asked.handle-hint')}
          required
          minLength={2}
          maxLength={40}
          autoComplete="off"
          value={handle}
          onText={setHandle}
        />
      ) : null}
      {opening.isError ? (
        <Notice tone="amber" isUrgent>
          {errorWords(opening.error)}
        </Notice>
      ) : null}
      <p>
        <Button type="submit" look="main" isBusy={opening.isPending}>
          {say('open-room.act')}
        </Button>
      </p>
    </form>
  )
}
