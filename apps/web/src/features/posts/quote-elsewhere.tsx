import { listThreads } from '@cloakroom/contract/threads.ts'
import { previewElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { draftToWrite } from '#lib/aim.ts'
import { call } from '#lib/call.ts'
import { keep, useDrafts } from '#lib/drafts.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Failed } from '#ui/failed.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { MaskedWords } from './taken-words.tsx'

type QuoteElsewhereProps = { roomId: string; postId: string; passage: string; onDone: () => void }
type Place = { roomId: string; threadId: string }

/** Carries a passage into another of one’s rooms: shows how it will stand there, and goes on in the thread where it is to be written. */
export function QuoteElsewhere({ roomId, postId, passage, onDone }: QuoteElsewhereProps) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const drafts = useDrafts()
  const [keepInstitutions, setKeepInstitutions] = useState(false)
  const [place, setPlace] = useState<Place>()
  const shown = useQuery({
    queryKey: [...keys.preview(roomId, postId), 'elsewhere', passage, keepInstitutions],
    queryFn: () => call(previewElsewhere, { params: { roomId, postId }, body: { passage, keepInstitutions } }),
    retry: false,
  })
  const begin = useMutation({
    mutationFn: async (into: Place) => {
      const quote = { postId, passage, from: { roomId, keepInstitutions } }
      await keep(client, draftToWrite(drafts.data, { ...into, parentId: null }, quote))
      await navigate(`/rooms/${into.roomId}/threads/${into.threadId}`, { state: 'write' })
    },
  })
  if (shown.isError)
    return (
      <>
        <p role="alert">{errorWords(shown.error)}</p>
        <p className="acts-row">
          <Button onClick={onDone}>{say('order.not-now')}</Button>
        </p>
      </>
    )
  if (!shown.data && !keepInstitutions) return <Waiting />
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (place) begin.mutate(place)
      }}
    >
      <p className="hint">{say('quotes.elsewhere-why')}</p>
      {shown.data ? (
        <MaskedWords
          words={shown.data.words}
          masked={shown.data.masked}
          from={say('posts.quote-other-room', { month: softTime(shown.data.month) })}
        />
      ) : null}
      {keepInstitutions || (shown.data && shown.data.masked.institutions > 0) ? (
        <Check
          label={say('quotes.keep-institutions')}
          hint={say('posts.institutions-masked')}
          checked={keepInstitutions}
          onChange={({ target }) => setKeepInstitutions(target.checked)}
        />
      ) : null}
      <PlaceFields except={roomId} onPlace={setPlace} />
      {begin.isError ? <p role="alert">{errorWords(begin.error)}</p> : null}
      <p className="acts-row">
        {place ? (
          <Button look="main" type="submit" isBusy={begin.isPending}>
            {say('quotes.elsewhere-go')}
          </Button>
        ) : null}
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </form>
  )
}

/** A thread of another room in which one may write. */
function PlaceFields({ except, onPlace }: { except: string; onPlace: (place: Place | undefined) => void }) {
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
