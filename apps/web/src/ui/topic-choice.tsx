import { MOST_TOPICS, type TopicView } from '@cloakroom/contract/topics.ts'
import { useState } from 'react'
import { say } from '#lib/words.ts'
import { TextField } from './text-field.tsx'
import './fields.css'
import './topic-choice.css'

type TopicChoiceProps = { topics: TopicView[]; value: string[]; onChange: (topicIds: string[]) => void }

/** What a thread is about: up to five topics of the tree, chosen from it or found by their letters. */
export function TopicChoice({ topics, value, onChange }: TopicChoiceProps) {
  const [letters, setLetters] = useState('')
  const [isChoosing, setIsChoosing] = useState(false)
  const choose = (id: string) => {
    onChange([...value, id])
    setLetters('')
    setIsChoosing(false)
  }
  const nameOf = (topicId: string | null) => topics.find(({ id }) => id === topicId)?.name ?? ''
  const sought = letters.trim().toLocaleLowerCase()
  const offered = topics.filter(
    ({ id, name, parentId, isRetired }) =>
      !isRetired && !value.includes(id) && `${name} ${nameOf(parentId)}`.toLocaleLowerCase().includes(sought),
  )
  return (
    <fieldset className="topic-choice">
      <legend className="label">{say('composer.topics')}</legend>
      <p className="topic-pills">
        {value.map((id) => (
          <button
            key={id}
            type="button"
            className="pill"
            aria-pressed="true"
            onClick={() => onChange(value.filter((other) => other !== id))}
          >
            {nameOf(id) || id} <span aria-hidden="true">×</span>
          </button>
        ))}
      </p>
      {value.length < MOST_TOPICS ? (
        <details open={isChoosing} onToggle={(event) => setIsChoosing(event.currentTarget.open)}>
          <summary className="button-plain">{say('composer.choose-topics')}</summary>
          <TextField
            label={say('composer.find-topic')}
            isLabelHidden
            placeholder={say('composer.find-topic')}
            value={letters}
            onChange={(event) => setLetters(event.target.value)}
          />
          <p className="topic-pills">
            {offered.map(({ id, name, scope, parentId }) => (
              <button
                key={id}
                type="button"
                className="pill"
                title={[nameOf(parentId), scope].filter(Boolean).join(': ')}
                onClick={() => choose(id)}
              >
                {name}
              </button>
            ))}
          </p>
        </details>
      ) : null}
    </fieldset>
  )
}
