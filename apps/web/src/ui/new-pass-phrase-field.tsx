import { useState } from 'react'
import { passPhraseStrength } from '#lib/pass-phrase-strength.ts'
import { say } from '#lib/words.ts'
import { Check } from './choice.tsx'
import { TextField } from './text-field.tsx'

type Props = {
  label?: string
  value: string
  onChange: (phrase: string) => void
  error?: string | undefined
  isRequired?: boolean
}

/** A new pass phrase, with a hint on its strength while it is typed. */
export function NewPassPhraseField({ label = say('phrase.label'), value, onChange, error, isRequired = true }: Props) {
  const [isShown, setShown] = useState(false)
  return (
    <div className="grid gap-1">
      <TextField
        label={label}
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        required={isRequired}
        maxLength={1024}
        spellCheck={false}
        autoCapitalize="none"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        hint={<span aria-live="polite">{say(`phrase.${passPhraseStrength(value)}`)}</span>}
        error={error}
      />
      <Check label={say('phrase.show')} checked={isShown} onChange={(event) => setShown(event.target.checked)} />
    </div>
  )
}
