import { ATTRIBUTIONS, DIGEST_LEVELS, ENTRIES, HAT_STRICTNESSES, PASTS, QUOTINGS } from '@cloakroom/charter/charter.ts'
import type { CharterTerms } from '@cloakroom/contract/rooms.ts'
import type { CharterSentence } from '#lib/charter-words.ts'
import {
  attributionWords,
  digestWords,
  entryWords,
  hatCheckWords,
  pastWords,
  quotingWords,
} from '#lib/charter-words.ts'
import { say } from '#lib/words.ts'
import type { Option } from '#ui/choice.tsx'
import { Choice } from '#ui/choice.tsx'
import { SelectField } from '#ui/text-field.tsx'

type CharterFieldsProps = {
  charter: CharterTerms
  onChange: (charter: CharterTerms) => void
  /** Who is seen to speak is settled when a room opens, for good. */
  isAmending?: boolean
}

/** The terms of a charter, each told in plain words with its consequence. */
export function CharterFields({ charter, onChange, isAmending = false }: CharterFieldsProps) {
  const change = (part: Partial<CharterTerms>) => onChange({ ...charter, ...part })
  return (
    <div className="grid gap-8">
      {isAmending ? null : (
        <Choice
          legend={say('open-room.attribution')}
          hint={say('open-room.for-good')}
          options={told(ATTRIBUTIONS, attributionWords)}
          value={charter.attribution}
          onChange={(attribution) => change({ attribution })}
        />
      )}
      <Choice
        legend={say('open-room.quoting')}
        options={told(QUOTINGS, quotingWords)}
        value={charter.quoting}
        onChange={(quoting) => change({ quoting })}
      />
      <Choice
        legend={say('open-room.digest')}
        options={told(DIGEST_LEVELS, digestWords)}
        value={charter.digest}
        onChange={(digest) => change({ digest })}
      />
      <Choice
        legend={say('open-room.hats')}
        hint={say('open-room.hats-hint')}
        options={told(HAT_STRICTNESSES, hatCheckWords)}
        value={charter.hatCheck}
        onChange={(hatCheck) => change({ hatCheck })}
      />
      <Choice
        legend={say('open-room.past')}
        options={told(PASTS, pastWords)}
        value={charter.past ?? 'all'}
        onChange={(past) => change({ past })}
      />
      <Choice
        legend={say('open-room.entry')}
        options={told(ENTRIES, entryWords)}
        value={charter.entry ?? 'invitation'}
        onChange={(entry) => change({ entry })}
      />
      <SelectField
        label={say('open-room.retention')}
        hint={say(charter.retentionDays === null ? 'charter.kept-means' : 'charter.kept-days-means')}
        value={charter.retentionDays ?? 'never'}
        onChange={({ target }) => change({ retentionDays: target.value === 'never' ? null : Number(target.value) })}
      >
        {[...new Set([...SPANS, charter.retentionDays ?? 365])].map((days) => (
          <option key={days} value={days}>
            {say('open-room.retention-days', { days })}
          </option>
        ))}
        <option value="never">{say('open-room.retention-never')}</option>
      </SelectField>
    </div>
  )
}

/** A month, three months, a year, ten years. */
const SPANS = [30, 90, 365, 3650]

function told<Value extends string>(
  values: readonly Value[],
  words: (value: Value) => CharterSentence,
): Option<Value>[] {
  return values.map((value) => ({ value, label: words(value).title, consequence: words(value).text }))
}
