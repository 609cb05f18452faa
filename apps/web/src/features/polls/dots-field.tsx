import { say } from '#lib/words.ts'
import { TextField } from '#ui/text-field.tsx'

type DotsFieldProps = {
  options: readonly string[]
  most: number
  given: readonly number[]
  onChange: (given: number[]) => void
}

/** Dots spread over options: a number for each, up and down by the arrow keys as the browser has it, never more than there are. */
export function DotsField({ options, most, given, onChange }: DotsFieldProps) {
  const left = most - given.reduce((all, one) => all + one, 0)
  const give = (at: number, wished: number) => {
    const before = given[at] ?? 0
    const now = Math.min(Math.max(Number.isFinite(wished) ? Math.trunc(wished) : 0, 0), before + left)
    onChange(given.map((one, other) => (other === at ? now : one)))
  }
  return (
    <fieldset className="choice">
      <legend className="label">{say('polls.dots')}</legend>
      <p className="hint" role="status">
        {say('polls.dots-left', { left, dots: most })}
      </p>
      <div className="poll-dots">
        {options.map((option, at) => (
          <TextField
            key={option}
            label={option}
            type="number"
            inputMode="numeric"
            min={0}
            max={(given[at] ?? 0) + left}
            value={given[at] ?? 0}
            onChange={(event) => give(at, event.target.valueAsNumber)}
          />
        ))}
      </div>
    </fieldset>
  )
}
