import { moveTopic } from '@cloakroom/contract/topics.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { branchOf, type TopicInTree } from '#lib/topic-tree.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { useReadTopicsAgain } from './use-keep-topics.ts'

type MoveTopicProps = { topic: TopicInTree; tree: TopicInTree[]; onDone: () => void }

/** Where in the tree a topic stands: under which other, and before which of those that stand there. */
export function MoveTopic({ topic, tree, onDone }: MoveTopicProps) {
  const [place, setPlace] = useState({ parentId: topic.parentId, beforeTopicId: nextOf(topic, tree) })
  const readAgain = useReadTopicsAgain()
  const moving = useMutation({
    mutationFn: () => call(moveTopic, { params: { topicId: topic.id }, body: place }),
    onSuccess: async () => {
      await readAgain()
      announce(say('keep-topics.moved'))
      onDone()
    },
  })
  const branch = branchOf(tree, topic.id)
  const parents = tree.filter(({ id, isRetired }) => !branch.has(id) && !isRetired)
  const beside = tree.filter(({ id, parentId }) => parentId === place.parentId && id !== topic.id)
  return (
    <form
      className="in-place"
      onSubmit={(event) => {
        event.preventDefault()
        moving.mutate()
      }}
    >
      <SelectField
        label={say('keep-topics.under')}
        value={place.parentId ?? ''}
        onChange={({ target }) => setPlace({ parentId: target.value || null, beforeTopicId: null })}
      >
        <option value="">{say('keep-topics.at-top')}</option>
        {parents.map(({ id, name, depth }) => (
          <option key={id} value={id}>
            {`${'\u2003'.repeat(depth)}${name}`}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={say('keep-topics.before')}
        value={place.beforeTopicId ?? ''}
        onChange={({ target }) => setPlace({ ...place, beforeTopicId: target.value || null })}
      >
        {beside.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="">{say('keep-topics.last')}</option>
      </SelectField>
      {moving.error ? (
        <p role="alert" className="field-error">
          {errorWords(moving.error)}
        </p>
      ) : null}
      <p className="acts-row">
        <Button type="submit" look="main" isBusy={moving.isPending}>
          {say('keep-topics.move-now')}
        </Button>
        <Button onClick={onDone}>{say('keep-topics.not-now')}</Button>
      </p>
    </form>
  )
}

/** The one that comes after it where it stands now; null where it is the last. */
function nextOf(topic: TopicInTree, tree: TopicInTree[]): string | null {
  const beside = tree.filter(({ parentId }) => parentId === topic.parentId)
  return beside[beside.findIndex(({ id }) => id === topic.id) + 1]?.id ?? null
}
