import type { SubscriptionView, TopicView } from '@cloakroom/contract/topics.ts'
import { useState } from 'react'
import { say } from '#lib/words.ts'
import { SelectField, TextField } from '#ui/text-field.tsx'
import { useFollow } from './use-follow.ts'

/** All topics by group; each is followed daily, weekly or not at all. */
export function TopicList({ topics, subscriptions }: { topics: TopicView[]; subscriptions: SubscriptionView[] }) {
  const [letters, setLetters] = useState('')
  const sought = letters.trim().toLowerCase()
  const found = topics.filter((topic) => `${topic.name} ${topic.scope}`.toLowerCase().includes(sought))
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
      <ul className="mt-6 border-t border-rule">
        {found.map((topic) => (
          <Topic
            key={topic.id}
            topic={topic}
            rhythm={subscriptions.find((mine) => mine.topicId === topic.id)?.rhythm}
          />
        ))}
      </ul>
    </>
  )
}

function Topic({ topic, rhythm }: { topic: TopicView; rhythm: SubscriptionView['rhythm'] | undefined }) {
  const follow = useFollow(topic.id)
  return (
    <li className="flex items-center gap-4 border-b border-rule py-2.5">
      <div className="min-w-0 flex-1">
        <p className={rhythm ? 'font-semibold' : undefined}>{topic.name}</p>
        <p className="text-small text-ink-2">{topic.scope}</p>
      </div>
      <SelectField
        className="w-40 flex-none"
        label={say('topics.follow', { topic: topic.name })}
        isLabelHidden
        value={rhythm ?? 'not'}
        onChange={(event) => follow.mutate(event.target.value)}
      >
        <option value="not">{say('topics.not')}</option>
        <option value="daily">{say('topics.daily')}</option>
        <option value="weekly">{say('topics.weekly')}</option>
      </SelectField>
    </li>
  )
}
