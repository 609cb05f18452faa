import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { TextField } from '#ui/text-field.tsx'
import { TopicChoice } from '#ui/topic-choice.tsx'
import { useHats } from './use-hats.ts'
import '#ui/fields.css'

type Start = { title: string; topics: string[] }

/** What a new thread needs beside its first post: a title, and up to five topics. */
export function StartFields({ value, onChange }: { value: Start; onChange: (start: Start) => void }) {
  const { findings } = useHats(value.title, 'title')
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
      <TopicChoice
        topics={useTopics().data ?? []}
        value={value.topics}
        onChange={(topics) => onChange({ ...value, topics })}
      />
    </div>
  )
}
