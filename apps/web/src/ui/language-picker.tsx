import { i18n } from '@lingui/core'
import { LANGUAGES_READ, languageName } from '#lib/language-names.ts'
import { say } from '#lib/words.ts'
import { SelectField } from './text-field.tsx'
import './fields.css'

/** The languages a member reads: chosen from a list, taken off again one by one. */
export function LanguagePicker({ value, onChange }: { value: string[]; onChange: (value: string[]) => void }) {
  const name = (code: string) => languageName(code, i18n.locale)
  const others = LANGUAGES_READ.filter((code) => !value.includes(code))
    .map((code) => ({ code, name: name(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.locale))
  return (
    <fieldset className="field">
      <legend className="label">{say('languages.label')}</legend>
      <ul className="flex flex-wrap gap-2">
        {value.map((code) => (
          <li key={code} className="chip">
            {name(code)}
            <button
              type="button"
              className="chip-remove"
              aria-label={say('languages.remove', { language: name(code) })}
              onClick={() => onChange(value.filter((other) => other !== code))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
        {value.length === 0 ? <li className="hint">{say('languages.none')}</li> : null}
      </ul>
      {value.length < 12 ? (
        <SelectField
          label={say('languages.add')}
          isLabelHidden
          value=""
          onChange={(event) => onChange([...value, event.target.value])}
        >
          <option value="" disabled>
            {say('languages.add')}
          </option>
          {others.map((language) => (
            <option key={language.code} value={language.code}>
              {language.name}
            </option>
          ))}
        </SelectField>
      ) : null}
    </fieldset>
  )
}
