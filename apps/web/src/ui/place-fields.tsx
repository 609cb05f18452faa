import { listThreads } from '@cloakroom/contract/threads.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import type { Place } from '#lib/use-go-on-writing.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Failed } from './failed.tsx'
import { SelectField } from './text-field.tsx'
import { Waiting } from './waiting.tsx'

/** Chosen instead of a thread that is there. */
const NEW_THREAD = 'new'

/** A thread of another room in which one may write, or a new one. */
export function PlaceFields({ except, onPlace }: { except: string; onPlace: (place: Place | undefined) => void }) {
  const lobby = useLobby()
  const [roomId, setRoomId] = useState('')
  const rooms = (lobby.data?.rooms ?? []).filter(({ room }) => room.id !== except && room.state === 'open')
  const threads = useQuery({
    queryKey: [...keys.threads(roomId), 'to-quote-in'],
    queryFn: async ({ signal }) => (await call(listThreads, { params: { roomId }, signal })).threads,
    enabled: roomId !== '',
  })
  if (lobby.isError) return <Failed error={lobby.error} onRetry={() => void lobby.refetch()} />
  if (!lobby.data) return <Waiting lines={1} />
  if (rooms.length === 0) return <p>{say('quotes.no-other-room')}</p>
  const open = (threads.data ?? []).filter(({ thread }) => !thread.isClosed && thread.movedTo === null)
  return (
    <>
      <SelectField
        label={say('quotes.room')}
        value={roomId}
        onChange={({ target }) => {
          setRoomId(target.value)
          onPlace(undefined)
        }}
      >
        <option value="">{say('quotes.choose-room')}</option>
        {rooms.map(({ room }) => (
          <option key={room.id} value={room.id}>
            {room.name}
          </option>
        ))}
      </SelectField>
      {threads.isError ? <Failed error={threads.error} onRetry={() => void threads.refetch()} /> : null}
      {roomId !== '' && threads.isPending ? <Waiting lines={1} /> : null}
      {threads.data ? (
        <SelectField
          key={roomId}
          label={say('quotes.thread')}
          defaultValue=""
          onChange={({ target }) => onPlace(placeOf(roomId, target.value))}
        >
          <option value="">{say('quotes.choose-thread')}</option>
          <option value={NEW_THREAD}>{say('quotes.new-thread')}</option>
          {open.map(({ thread }) => (
            <option key={thread.id} value={thread.id}>
              {thread.title}
            </option>
          ))}
        </SelectField>
      ) : null}
    </>
  )
}

function placeOf(roomId: string, chosen: string): Place | undefined {
  if (chosen === '') return undefined
  return { roomId, threadId: chosen === NEW_THREAD ? null : chosen }
}
