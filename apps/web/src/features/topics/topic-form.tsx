import { addTopic, renameTopic, type TopicView } from '@cloakroom/contract/topics.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { focusOnArrival } from '#ui/focus-on-arrival.ts'
import { SpokenField } from '#ui/spoken-field.tsx'
import { useReadTopicsAgain } from './use-keep-topics.ts'

type TopicFormProps = { topic?: TopicView; parentId: string | null; onDone: () => void }

/** What a topic is called and what belongs to it: of one that is there, or of a new one under `parentId`. */
export function TopicForm({ topic, parentId, onDone }: TopicFormProps) {
  const [words, setWords] = useState({ name: topic?.name ?? '', scope: topic?.scope ?? '' })
  const readAgain = useReadTopicsAgain()
  const keeping = useMutation({
    mutationFn: () =>
      topic
        ? call(renameTopic, { params: { topicId: topic.id }, body: words })
        : call(addTopic, { body: { ...words, parentId } }),
    onSuccess: async () => {
      await readAgain()
      announce(say('keep-topics.kept'))
      onDone()
    },
  })
  return (
    <form
      className="in-place"
      onSubmit={(event) => {
        event.preventDefault()
        keeping.mutate()
      }}
    >
      <SpokenField
        as="title"
        label={say('keep-topics.name')}
        required
        minLength={2}
        maxLength={60}
        autoComplete="off"
        ref={focusOnArrival}
        value={words.name}
        onText={(name) => setWords({ ...words, name })}
      />
      <SpokenField
        as="title"
        label={say('keep-topics.scope')}
        maxLength={160}
        autoComplete="off"
        value={words.scope}
        onText={(scope) => setWords({ ...words, scope })}
      />
      {keeping.error ? (
        <p role="alert" className="field-error">
          {errorWords(keeping.error)}
        </p>
      ) : null}
      <p className="acts-row">
        <Button type="submit" look="main" isBusy={keeping.isPending}>
          {say(topic ? 'keep-topics.keep' : 'keep-topics.add')}
        </Button>
        <Button onClick={onDone}>{say('keep-topics.not-now')}</Button>
      </p>
    </form>
  )
}
