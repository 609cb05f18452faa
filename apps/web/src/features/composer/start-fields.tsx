import { useState } from 'react'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { TextField } from '#ui/text-field.tsx'
import { useHats } from './use-hats.ts'
import '#ui/fields.css'

type Start = { title: string; topics: string[] }
const MOST_TOPICS = 3

/** What a new thread needs beside its first post: a title, and up to three topics. */
export function StartFields({ value, onChange }: { value: Start; onChange: (start: Start) => void }) {
  const topics = useTopics().data ?? []
  const { findings } = useHats(value.title, 'title')
  const [letters, setLetters] = useState('')
  const [isChoosing, setIsChoosing] = useState(false)
  const choose = (id: string) => {
    onChange({ ...value, topics: [...value.topics, id] })
    setLetters('')
    setIsChoosing(false)
  }
  const chosen = topics.filter(({ id }) => value.topics.includes(id))
  const offered = topics.filter(
    ({ id, name }) => !value.topics.includes(id) && name.toLocaleLowerCase().includes(letters.toLocaleLowerCase()),
  )
  return (
    <div className="start-fields">
      <TextField
        label={say('composer.title')}
        value={value.title}
        required
        minLength={3}
        maxLength={160}
        error={findings[0]?.why}
        autoComplete="off"
        onChange={(event) => onChange({ ...value, title: event.target.value })}
      />
      <fieldset className="topic-choice">
        <legend className="label">{say('composer.topics')}</legend>
        <p className="topic-pills">
          {chosen.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="pill"
              aria-pressed="true"
              onClick={() => onChange({ ...value, topics: value.topics.filter((other) => other !== id) })}
            >
              {name} <span aria-hidden="true">×</span>
            </button>
          ))}
        </p>
        {chosen.length < MOST_TOPICS ? (
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
              {offered.map(({ id, name, scope }) => (
                <button key={id} type="button" className="pill" title={scope} onClick={() => choose(id)}>
                  {name}
                </button>
              ))}
            </p>
          </details>
        ) : null}
      </fieldset>
    </div>
  )
}
