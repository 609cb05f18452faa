import type { MeView } from '@cloakroom/contract/members.ts'
import { amendMe } from '@cloakroom/contract/members.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { LanguagePicker } from '#ui/language-picker.tsx'
import { Notice } from '#ui/notice.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'
import { TimeZoneField } from '#ui/time-zone-field.tsx'
import { FieldPicker } from './field-picker.tsx'

/** One's personal name, languages, fields and time zone. */
export function WhoForm({ me }: { me: MeView }) {
  const [personalName, setPersonalName] = useState(me.personalName)
  const [languages, setLanguages] = useState(me.languages)
  const [timeZone, setTimeZone] = useState(me.timeZone)
  const [fields, setFields] = useState(me.fields)
  const client = useQueryClient()
  const keeping = useMutation({
    mutationFn: () => call(amendMe, { body: { personalName, languages, timeZone, fields } }),
    onSuccess: (now) => client.setQueryData(keys.me(), now),
  })
  const isOfName = isRefused(keeping.error, 'words.carry_a_hat', 'name.taken')
  return (
    <form
      className="stack"
      onChange={() => keeping.reset()}
      onSubmit={(event) => {
        event.preventDefault()
        keeping.mutate()
      }}
    >
      <SpokenField
        as="personal-name"
        label={say('name.label')}
        hint={say('name.hint')}
        error={isOfName ? errorWords(keeping.error) : undefined}
        autoComplete="name"
        required
        minLength={2}
        maxLength={80}
        value={personalName}
        onText={setPersonalName}
      />
      <LanguagePicker value={languages} onChange={setLanguages} />
      <FieldPicker value={fields} onChange={setFields} />
      <TimeZoneField value={timeZone} onChange={setTimeZone} />
      {keeping.isError && !isOfName ? (
        <Notice tone="amber" isUrgent>
          {errorWords(keeping.error)}
        </Notice>
      ) : null}
      <p className="acts-row">
        <Button type="submit" look="main" isBusy={keeping.isPending}>
          {say('settings.keep')}
        </Button>
        {keeping.isSuccess ? <output>{say('settings.kept')}</output> : null}
      </p>
    </form>
  )
}
