import type { SubscriptionView, TopicView } from '@cloakroom/contract/topics.ts'
import { useState } from 'react'
import { above, inTree, type TopicInTree } from '#lib/topic-tree.ts'
import { say } from '#lib/words.ts'
import { TextField } from '#ui/text-field.tsx'
import { type Wish, WishFields } from '#ui/wish-fields.tsx'
import { useFollow } from './use-follow.ts'
import './topics.css'

/** The tree of topics; each is followed at a rhythm and up to a level, or not at all. A retired one stands there for those who follow it. */
export function TopicList({ topics, subscriptions }: { topics: TopicView[]; subscriptions: SubscriptionView[] }) {
  const [letters, setLetters] = useState('')
  const wishes = new Map<string, Wish>(subscriptions.map(({ topicId, rhythm, level }) => [topicId, { rhythm, level }]))
  const sought = letters.trim().toLowerCase()
  const found = inTree(topics).filter(
    ({ id, name, scope, isRetired }) =>
      (!isRetired || wishes.has(id)) && `${name} ${scope}`.toLowerCase().includes(sought),
  )
  return (
    <>
      <p className="mb-4 text-ink-2">{say('topics.followed', { count: subscriptions.length })}</p>
      <TextField
        label={say('topics.find')}
        type="search"
        value={letters}
        onChange={(event) => setLetters(event.target.value)}
      />
      {found.length === 0 ? <p className="mt-4">{say('topics.none-found')}</p> : null}
      <ul className="mt-6 topic-tree">
        {found.map((topic) => (
          <Topic
            key={topic.id}
            topic={topic}
            wish={wishes.get(topic.id) ?? null}
            cover={above(topics, topic.id).find(({ id }) => wishes.has(id))?.name}
          />
        ))}
      </ul>
    </>
  )
}

type TopicProps = { topic: TopicInTree; wish: Wish | null; cover: string | undefined }

function Topic({ topic, wish, cover }: TopicProps) {
  const follow = useFollow(topic.id)
  return (
    <li className="followed followed-topic" data-depth={topic.depth}>
      <div className="followed-what">
        <p className={wish || topic.depth === 0 ? 'font-semibold' : undefined}>{topic.name}</p>
        <p className="text-small text-ink-2">{topic.scope}</p>
        {cover && !wish ? <p className="text-small text-accent">{say('topics.covered', { topic: cover })}</p> : null}
      </div>
      <WishFields of={topic.name} wish={wish} onChange={(wished) => follow.mutate(wished)} />
    </li>
  )
}
