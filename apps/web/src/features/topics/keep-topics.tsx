import { useState } from 'react'
import { inTree, type TopicInTree } from '#lib/topic-tree.ts'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { MoveTopic } from './move-topic.tsx'
import { TopicForm } from './topic-form.tsx'
import { useKeepTopics } from './use-keep-topics.ts'
import './topics.css'

/** The tree of topics as stewards keep it: each topic with what can be done to it, opened in place. */
export function KeepTopics() {
  const topics = useTopics()
  const [isAdding, setIsAdding] = useState(false)
  if (topics.isPending) return <Waiting lines={12} />
  if (!topics.data) return <Failed error={topics.error} onRetry={() => void topics.refetch()} />
  const tree = inTree(topics.data)
  return (
    <>
      <ul className="topic-tree" aria-label={say('keep-topics.tree')}>
        {tree.map((topic) => (
          <KeptTopic key={topic.id} topic={topic} tree={tree} />
        ))}
      </ul>
      {isAdding ? (
        <TopicForm parentId={null} onDone={() => setIsAdding(false)} />
      ) : (
        <p className="acts-row mt-6">
          <Button onClick={() => setIsAdding(true)}>{say('keep-topics.add-at-top')}</Button>
        </p>
      )}
    </>
  )
}

type Open = 'words' | 'place' | 'under' | null

function KeptTopic({ topic, tree }: { topic: TopicInTree; tree: TopicInTree[] }) {
  const [open, setOpen] = useState<Open>(null)
  const { retire, error } = useKeepTopics(topic.id)
  const { name, scope, depth, isRetired } = topic
  const act = (what: Exclude<Open, null>, words: 'rename' | 'move' | 'add-under') => (
    <Button
      look="plain"
      aria-expanded={open === what}
      aria-label={say(`keep-topics.${words}-one`, { topic: name })}
      onClick={() => setOpen(open === what ? null : what)}
    >
      {say(`keep-topics.${words}`)}
    </Button>
  )
  const done = () => setOpen(null)
  return (
    <li className="kept-topic" data-depth={depth} data-retired={isRetired || undefined}>
      <div className="kept-topic-line">
        <div className="min-w-0">
          <p className={depth === 0 ? 'font-semibold' : undefined}>
            {name} {isRetired ? <span className="hint">{say('keep-topics.is-retired')}</span> : null}
          </p>
          {scope ? <p className="text-small text-ink-2">{scope}</p> : null}
        </div>
        <p className="kept-topic-acts">
          {act('words', 'rename')}
          {act('place', 'move')}
          {isRetired ? null : act('under', 'add-under')}
          <Button
            look="plain"
            isBusy={retire.isPending}
            aria-label={say(isRetired ? 'keep-topics.bring-back-one' : 'keep-topics.retire-one', { topic: name })}
            onClick={() => retire.mutate(!isRetired)}
          >
            {say(isRetired ? 'keep-topics.bring-back' : 'keep-topics.retire')}
          </Button>
        </p>
      </div>
      {error ? (
        <p role="alert" className="field-error">
          {error}
        </p>
      ) : null}
      {open === 'words' ? <TopicForm topic={topic} parentId={topic.parentId} onDone={done} /> : null}
      {open === 'under' ? <TopicForm parentId={topic.id} onDone={done} /> : null}
      {open === 'place' ? <MoveTopic topic={topic} tree={tree} onDone={done} /> : null}
    </li>
  )
}
