import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'
import './fields.css'

export type Option<Value extends string> = { value: Value; label: ReactNode; consequence?: ReactNode }

type ChoiceProps<Value extends string> = {
  legend: ReactNode
  hint?: ReactNode
  options: readonly Option<Value>[]
  value: Value
  onChange: (value: Value) => void
  isCompact?: boolean
}

/** One of a few, each told with its consequence. */
export function Choice<Value extends string>({
  legend,
  hint,
  options,
  value,
  onChange,
  isCompact,
}: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend className="label">{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      <div className={isCompact ? 'choice-row' : 'choice-list'}>
        {options.map((option) => (
          <label key={option.value} className="choice-option">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className="choice-name">{option.label}</span>
              {option.consequence ? <span className="choice-consequence">{option.consequence}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** A yes or no, with its words beside it. */
export function Check({ label, hint, ...rest }: { label: ReactNode; hint?: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className="choice-option">
      <input type="checkbox" {...rest} />
      <span>
        <span className="choice-name">{label}</span>
        {hint ? <span className="choice-consequence">{hint}</span> : null}
      </span>
    </label>
  )
}
