import type { Finding } from '@cloakroom/hat-check/finding.ts'
import type { ReactNode, Ref } from 'react'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { TextField } from '#ui/text-field.tsx'
import { TopicChoice } from '#ui/topic-choice.tsx'
import '#ui/fields.css'

type Start = { title: string; topics: string[] }
type StartFieldsProps = {
  value: Start
  /** What was found in the title. */
  findings: readonly Finding[]
  titleRef: Ref<HTMLInputElement>
  onChange: (start: Start) => void
  /** What may be done about a hat in the title. */
  children: ReactNode
}

/** What a new thread needs beside its first post: a title, and up to five topics. */
export function StartFields({ value, findings, titleRef, onChange, children }: StartFieldsProps) {
  return (
    <div className="start-fields">
      <TextField
        ref={titleRef}
        label={say('composer.title')}
        value={value.title}
        required
        minLength={3}
        maxLength={160}
        error={findings[0]?.why}
        autoComplete="off"
        onChange={(event) => onChange({ ...value, title: event.target.value })}
      />
      {children}
      <TopicChoice
        topics={useTopics().data ?? []}
        value={value.topics}
        onChange={(topics) => onChange({ ...value, topics })}
      />
    </div>
  )
}
