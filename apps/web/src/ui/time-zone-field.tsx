import { say } from '#lib/words.ts'
import { SelectField } from './text-field.tsx'

/** Where this device believes to be. */
export function timeZoneGuessed(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
}

/** A time zone, by continent. */
export function TimeZoneField({
  value,
  onChange,
  hint,
}: {
  value: string
  onChange: (zone: string) => void
  hint?: string
}) {
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', value])].toSorted()
  const continents = Map.groupBy(zones, (zone) => (zone.includes('/') ? (zone.split('/')[0] ?? '') : 'UTC'))
  return (
    <SelectField
      label={say('time-zone.label')}
      hint={hint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {[...continents].map(([continent, names]) => (
        <optgroup key={continent} label={continent}>
          {names.map((zone) => (
            <option key={zone} value={zone}>
              {(zone.split('/').slice(1).join(', ') || zone).replaceAll('_', ' ')}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
