import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { SelectField } from '#ui/text-field.tsx'
import '#ui/fields.css'

const MOST = 12

/** Topics that a member knows something about: chosen from those of the network, taken off again one by one. */
export function FieldPicker({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const topics = useTopics().data ?? []
  const name = (id: string) => topics.find((topic) => topic.id === id)?.name ?? id
  return (
    <fieldset className="field">
      <legend className="label">{say('fields.label')}</legend>
      <p className="hint">{say('fields.hint')}</p>
      <ul className="flex flex-wrap gap-2">
        {value.map((id) => (
          <li key={id} className="chip">
            {name(id)}
            <button
              type="button"
              className="chip-remove"
              aria-label={say('fields.remove', { field: name(id) })}
              onClick={() => onChange(value.filter((other) => other !== id))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {value.length === 0 ? <li className="hint">{say('fields.none')}</li> : null}
      </ul>
      {value.length < MOST ? (
        <SelectField
          label={say('fields.add')}
          isLabelHidden
          value=""
          onChange={({ target }) => onChange([...value, target.value])}
        >
          <option value="" disabled>
            {say('fields.add')}
          </option>
          {topics
            .filter(({ id, isRetired }) => !isRetired && !value.includes(id))
            .map((topic) => (
              <option key={topic.id} value={topic.id}>
                {topic.name}
              </option>
            ))}
        </SelectField>
      ) : null}
    </fieldset>
  )
}
