import { chooseTopics, readThread } from '@cloakroom/contract/threads.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { Button } from './button.tsx'
import { TopicChoice } from './topic-choice.tsx'

type ThreadTopicsProps = { roomId: string; threadId: string; onDone: () => void }

/** What a thread is about, chosen anew by whoever began it or keeps order. */
export function ThreadTopics({ roomId, threadId, onDone }: ThreadTopicsProps) {
  const client = useQueryClient()
  const topics = useTopics().data ?? []
  const params = { roomId, threadId }
  const thread = useQuery({
    queryKey: keys.thread(roomId, threadId),
    queryFn: ({ signal }) => call(readThread, { params, signal }),
  })
  const [chosen, setChosen] = useState<string[] | null>(null)
  const value = chosen ?? thread.data?.thread.topics ?? []
  const choosing = useMutation({
    mutationFn: () => call(chooseTopics, { params, body: { topics: value } }),
    onSuccess: async () => {
      announce(say('order.topics-kept'))
      onDone()
      await client.invalidateQueries({ queryKey: keys.room(roomId) })
    },
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        choosing.mutate()
      }}
    >
      <TopicChoice topics={topics} value={value} onChange={setChosen} />
      {choosing.error ? (
        <p role="alert" className="field-error">
          {errorWords(choosing.error)}
        </p>
      ) : null}
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={choosing.isPending}>
          {say('order.topics-keep')}
        </Button>
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </form>
  )
}
