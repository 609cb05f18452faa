import { listThreads } from '@cloakroom/contract/threads.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Failed } from './failed.tsx'
import { SelectField } from './text-field.tsx'
import { Waiting } from './waiting.tsx'

export type Place = { roomId: string; threadId: string }

/** A thread of another room in which one may write. */
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
      {threads.data && open.length === 0 ? <p>{say('quotes.no-thread')}</p> : null}
      {open.length > 0 ? (
        <SelectField
          key={roomId}
          label={say('quotes.thread')}
          defaultValue=""
          onChange={({ target }) => onPlace(target.value ? { roomId, threadId: target.value } : undefined)}
        >
          <option value="">{say('quotes.choose-thread')}</option>
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
