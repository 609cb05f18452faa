import type { Finding } from '@cloakroom/hat-check/finding.ts'
import type { SpeechKind } from '@cloakroom/hat-check/speech-kind.ts'
import type { ComponentProps } from 'react'
import { useHatCheck } from '#lib/use-hat-check.ts'
import { TextField } from './text-field.tsx'
import { Why } from './why.tsx'

type Props = {
  label: string
  hint?: string
  error?: string | undefined
  as: SpeechKind
  value: string
  onText: (text: string) => void
}

/** A line that others will read: the hat check looks at it while it is typed, and offers ways out. */
export function SpokenField({
  as,
  value,
  onText,
  ...rest
}: Props & Omit<ComponentProps<'input'>, 'onChange' | 'value'>) {
  const findings = useHatCheck(value, as)
  const reword = (finding: Finding, replacement: string) =>
    onText((value.slice(0, finding.start) + replacement + value.slice(finding.end)).replace(/\s{2,}/g, ' ').trim())
  return (
    <div className="grid gap-2">
      <TextField {...rest} value={value} onChange={(event) => onText(event.target.value)} />
      <div aria-live="polite" className="grid gap-2">
        {findings.map((finding) => (
          <Why
            key={`${finding.rule} ${finding.start}`}
            text={value}
            finding={finding}
            onReword={(words) => reword(finding, words)}
          />
        ))}
      </div>
    </div>
  )
}
