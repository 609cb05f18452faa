import {
  type NotificationWays,
  type NotificationWaysView,
  type QuietHours,
  setNotificationWays,
} from '@cloakroom/contract/notifications.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { Notice } from '#ui/notice.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { TimeZoneField, timeZoneGuessed } from '#ui/time-zone-field.tsx'

const AT_NIGHT: QuietHours = { from: 22, to: 7 }

/** Whether one is mailed that something waits, and between which hours one is not told. */
export function WaysForm({ ways }: { ways: NotificationWaysView }) {
  const [{ mail, quiet, timeZone }, setWished] = useState<NotificationWays>(ways)
  const client = useQueryClient()
  const keeping = useMutation({
    mutationFn: () => call(setNotificationWays, { body: { mail, quiet, timeZone } }),
    onSuccess: (kept) => client.setQueryData(keys.notificationWays(), kept),
  })
  const change = (part: Partial<NotificationWays>) => {
    setWished({ mail, quiet, timeZone, ...part })
    keeping.reset()
  }
  const isEmpty = quiet !== null && quiet.from === quiet.to
  return (
    <form
      className="stack mt-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) keeping.mutate()
      }}
    >
      <Check
        label={say('ways.mail')}
        hint={say(ways.address === 'none' ? 'ways.no-address' : 'ways.mail-hint')}
        checked={mail}
        disabled={ways.address === 'none'}
        onChange={({ target }) => change({ mail: target.checked })}
      />
      <Check
        label={say('ways.quiet')}
        hint={say('ways.quiet-hint')}
        checked={quiet !== null}
        onChange={({ target }) =>
          change(target.checked ? { quiet: AT_NIGHT, timeZone: timeZoneGuessed() } : { quiet: null })
        }
      />
      {quiet ? (
        <div className="grid items-start gap-4 tablet:grid-cols-3">
          <HourField
            label={say('ways.from')}
            hour={quiet.from}
            onChange={(from) => change({ quiet: { ...quiet, from } })}
          />
          <HourField
            label={say('ways.to')}
            hour={quiet.to}
            error={isEmpty ? say('ways.same') : undefined}
            onChange={(to) => change({ quiet: { ...quiet, to } })}
          />
          <TimeZoneField value={timeZone} onChange={(zone) => change({ timeZone: zone })} />
        </div>
      ) : null}
      <p className="acts-row">
        <Button type="submit" isBusy={keeping.isPending}>
          {say('ways.keep')}
        </Button>
        {keeping.isSuccess ? <output>{say('notifications.kept')}</output> : null}
      </p>
      {keeping.isError ? (
        <Notice tone="amber" isUrgent>
          {errorWords(keeping.error)}
        </Notice>
      ) : null}
    </form>
  )
}

type HourFieldProps = { label: string; hour: number; error?: string | undefined; onChange: (hour: number) => void }

function HourField({ label, hour, error, onChange }: HourFieldProps) {
  return (
    <SelectField label={label} value={hour} error={error} onChange={({ target }) => onChange(Number(target.value))}>
      {Array.from({ length: 24 }, (_, one) => (
        <option key={one} value={one}>
          {`${String(one).padStart(2, '0')}:00`}
        </option>
      ))}
    </SelectField>
  )
}
