import { i18n } from '@lingui/core'
import {
  DIGEST_LANGUAGES,
  type DigestLanguage,
  type DigestTimeView,
  setDigestTime,
} from '@cloakroom/contract/topics.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { TimeZoneField } from '#ui/time-zone-field.tsx'

/** Each language by its own name. */
const NAMES: Record<DigestLanguage, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  ru: 'Русский',
  ar: 'العربية',
}

/** The hour, the day, the time zone and the language of one's digests. */
export function DigestTimeForm({ time }: { time: DigestTimeView }) {
  const [wished, setWished] = useState(time)
  const client = useQueryClient()
  const keeping = useMutation({
    mutationFn: () => call(setDigestTime, { body: wished }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.subscriptions() }),
  })
  const change = (part: Partial<DigestTimeView>) => {
    setWished({ ...wished, ...part })
    keeping.reset()
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        keeping.mutate()
      }}
    >
      <div className="grid items-start gap-4 tablet:grid-cols-2">
        <SelectField
          label={say('digest-time.hour')}
          value={wished.hour}
          onChange={(event) => change({ hour: Number(event.target.value) })}
        >
          {Array.from({ length: 24 }, (_, hour) => (
            <option key={hour} value={hour}>
              {`${String(hour).padStart(2, '0')}:00`}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={say('digest-time.weekday')}
          hint={say('digest-time.weekday-hint')}
          value={wished.weekday}
          onChange={(event) => change({ weekday: Number(event.target.value) })}
        >
          {weekdays().map((name, index) => (
            <option key={name} value={index + 1}>
              {name}
            </option>
          ))}
        </SelectField>
        <TimeZoneField value={wished.timeZone} onChange={(timeZone) => change({ timeZone })} />
        <SelectField
          label={say('digest-time.language')}
          hint={say('digest-time.language-hint')}
          value={wished.language}
          onChange={({ target }) =>
            change({ language: DIGEST_LANGUAGES.find((one) => one === target.value) ?? wished.language })
          }
        >
          {DIGEST_LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {NAMES[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <p className="acts-row">
        <Button type="submit" isBusy={keeping.isPending}>
          {say('digest-time.keep')}
        </Button>
        {keeping.isSuccess ? <output>{say('digest-time.kept')}</output> : null}
      </p>
      {keeping.isError ? (
        <Notice tone="amber" isUrgent>
          {errorWords(keeping.error)}
        </Notice>
      ) : null}
    </form>
  )
}

/** Monday to Sunday, in the language of the interface. The first of June 2026 is a Monday. */
function weekdays(): string[] {
  const name = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => name.format(Date.UTC(2026, 5, 1 + day)))
}
