import { useState } from 'react'
import { chooseScheme, chosenScheme, SCHEMES } from '#lib/scheme.ts'
import { say } from '#lib/words.ts'
import { Choice } from '#ui/choice.tsx'

/** Light, dark, or as the device. */
export function SchemeChoice() {
  const [scheme, setScheme] = useState(chosenScheme)
  return (
    <Choice
      legend={say('settings.scheme')}
      hint={say('settings.scheme-hint')}
      isCompact
      options={SCHEMES.map((value) => ({ value, label: say(`settings.scheme-${value}`) }))}
      value={scheme}
      onChange={(wished) => {
        setScheme(wished)
        chooseScheme(wished)
      }}
    />
  )
}
