import { amendThread, mergeThreads } from '@cloakroom/contract/order.ts'
import { listThreads, type ThreadView } from '@cloakroom/contract/threads.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { ThreadTopics } from '#ui/thread-topics.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { CarryThread } from './carry-thread.tsx'

/** What moderators do with a whole thread: pin, close, say what it is about, put it into another one. */
export function ThreadOrder({ thread }: { thread: ThreadView }) {
  const { roomId, id: threadId, isPinned, isClosed } = thread
  const client = useQueryClient()
  const [open, setOpen] = useState<'topics' | 'merger' | 'carriage' | null>(null)
  const opened = (part: 'topics' | 'merger' | 'carriage') => ({
    'aria-expanded': open === part,
    onClick: () => setOpen(open === part ? null : part),
  })
  const readAgain = () => client.invalidateQueries({ queryKey: keys.room(roomId) })
  const amend = useMutation({
    mutationFn: (body: { isPinned?: boolean; isClosed?: boolean }) =>
      call(amendThread, { params: { roomId, threadId }, body }),
    onSettled: readAgain,
  })
  return (
    <div className="in-place" role="group" aria-label={say('order.keep')}>
      <p className="acts-row">
        <Button isBusy={amend.isPending} onClick={() => amend.mutate({ isPinned: !isPinned })}>
          {say(isPinned ? 'order.unpin' : 'order.pin')}
        </Button>
        <Button isBusy={amend.isPending} onClick={() => amend.mutate({ isClosed: !isClosed })}>
          {say(isClosed ? 'order.reopen' : 'order.close')}
        </Button>
        <Button {...opened('topics')}>{say('order.topics')}</Button>
        <Button {...opened('merger')}>{say('order.merge')}</Button>
        <Button {...opened('carriage')}>{say('carry.open')}</Button>
      </p>
      <p className="hint">{say('order.close-why')}</p>
      {amend.error ? (
        <p role="alert" className="field-error">
          {errorWords(amend.error)}
        </p>
      ) : null}
      {open === 'topics' ? <ThreadTopics {...{ roomId, threadId }} onDone={() => setOpen(null)} /> : null}
      {open === 'merger' ? <Merge roomId={roomId} threadId={threadId} /> : null}
      {open === 'carriage' ? <CarryThread thread={thread} /> : null}
    </div>
  )
}

function Merge({ roomId, threadId }: { roomId: string; threadId: string }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const [into, setInto] = useState('')
  const threads = useQuery({
    queryKey: [...keys.threads(roomId), 'to-merge'],
    queryFn: async ({ signal }) => (await call(listThreads, { params: { roomId }, signal })).threads,
  })
  const merge = useMutation({
    mutationFn: () => call(mergeThreads, { params: { roomId, threadId }, body: { intoThreadId: into } }),
    onSuccess: async () => {
      await navigate(`/rooms/${roomId}/threads/${into}`)
      await client.invalidateQueries({ queryKey: keys.room(roomId) })
    },
  })
  const others = (threads.data ?? []).filter(({ thread }) => thread.id !== threadId)
  if (threads.isSuccess && others.length === 0) return <p>{say('order.no-other')}</p>
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        merge.mutate()
      }}
    >
      <SelectField
        label={say('order.merge-into')}
        hint={say('order.merge-why')}
        required
        value={into}
        error={merge.error ? errorWords(merge.error) : undefined}
        onChange={(event) => setInto(event.target.value)}
      >
        <option value="">{say('order.merge-choose')}</option>
        {others.map(({ thread }) => (
          <option key={thread.id} value={thread.id}>
            {thread.title}
          </option>
        ))}
      </SelectField>
      <p>
        <Button look="main" type="submit" isBusy={merge.isPending}>
          {say('order.merge-now')}
        </Button>
      </p>
    </form>
  )
}
