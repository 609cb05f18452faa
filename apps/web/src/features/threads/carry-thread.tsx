import {
  askCarriage,
  callOffCarriage,
  carryThread,
  type CarriageView,
  listCarriages,
} from '@cloakroom/contract/carriages.ts'
import type { ThreadView } from '@cloakroom/contract/threads.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'

/** To another room, if everybody who wrote in it agrees: asked, waited for, and done or not. Who has said what is shown to nobody. */
export function CarryThread({ thread }: { thread: ThreadView }) {
  const { roomId } = thread
  const asked = useQuery({
    queryKey: keys.carriages(roomId),
    queryFn: async ({ signal }) => (await call(listCarriages, { params: { roomId }, signal })).carriages,
  })
  if (!asked.data)
    return asked.isError ? <Failed error={asked.error} onRetry={() => void asked.refetch()} /> : <Waiting lines={2} />
  const carriage = asked.data.find(({ threadId }) => threadId === thread.id)
  if (carriage) return <Asked roomId={roomId} carriage={carriage} />
  return thread.isClosed ? <Ask thread={thread} /> : <p className="hint">{say('carry.close-first')}</p>
}

function Ask({ thread: { roomId, id: threadId } }: { thread: ThreadView }) {
  const client = useQueryClient()
  const lobby = useLobby()
  const [into, setInto] = useState('')
  const [id] = useState(newId)
  const ask = useMutation({
    mutationFn: () => call(askCarriage, { params: { roomId, threadId }, body: { id, intoRoomId: into } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.carriages(roomId) }),
  })
  const others = (lobby.data?.rooms ?? []).filter(
    ({ room, abilities }) => abilities.moderates && room.state === 'open' && room.id !== roomId,
  )
  if (lobby.isSuccess && others.length === 0) return <p>{say('carry.no-room')}</p>
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate()
      }}
    >
      <SelectField
        label={say('carry.into')}
        hint={say('carry.why')}
        required
        value={into}
        error={ask.error ? errorWords(ask.error) : undefined}
        onChange={(event) => setInto(event.target.value)}
      >
        <option value="">{say('carry.choose')}</option>
        {others.map(({ room }) => (
          <option key={room.id} value={room.id}>
            {room.name}
          </option>
        ))}
      </SelectField>
      <p>
        <Button look="main" type="submit" isBusy={ask.isPending}>
          {say('carry.ask')}
        </Button>
      </p>
    </form>
  )
}

function Asked({ roomId, carriage }: { roomId: string; carriage: CarriageView }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const lobby = useLobby()
  const name = lobby.data?.rooms.find(({ room }) => room.id === carriage.intoRoomId)?.room.name ?? ''
  const params = { roomId, carriageId: carriage.id }
  const callOff = useMutation({
    mutationFn: () => call(callOffCarriage, { params }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.carriages(roomId) }),
  })
  const carry = useMutation({
    mutationFn: () => call(carryThread, { params }),
    onSuccess: async (there) => {
      await navigate(`/rooms/${there.roomId}/threads/${there.threadId}`)
      await client.invalidateQueries({ queryKey: keys.room(roomId) })
    },
  })
  const error = carry.error ?? callOff.error
  return (
    <div className="grid gap-3">
      <p>{carriage.isDue ? say('carry.is-due') : say('carry.asked', { room: name, time: softTime(carriage.until) })}</p>
      {error ? (
        <p role="alert" className="field-error">
          {errorWords(error)}
        </p>
      ) : null}
      <p className="acts-row">
        {carriage.isDue ? (
          <Button look="main" isBusy={carry.isPending} onClick={() => carry.mutate()}>
            {say('carry.now', { room: name })}
          </Button>
        ) : null}
        <Button isBusy={callOff.isPending} onClick={() => callOff.mutate()}>
          {say('carry.call-off')}
        </Button>
      </p>
    </div>
  )
}
