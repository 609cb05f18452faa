import type { ComponentProps, ReactNode } from 'react'
import { useId } from 'react'
import { classNames } from './class-names.ts'
import './fields.css'

type Told = { label: ReactNode; hint?: ReactNode; error?: ReactNode; isLabelHidden?: boolean }

/** One line to fill in, with its label, a hint and what is wrong with it. */
export function TextField({ label, hint, error, isLabelHidden, className, ...rest }: Told & ComponentProps<'input'>) {
  const field = useField(hint, error)
  return (
    <div className={classNames('field', className)}>
      <FieldLabel id={field.id} label={label} isHidden={isLabelHidden} />
      <input {...field.props} {...rest} className="input" />
      <FieldNotes id={field.id} hint={hint} error={error} />
    </div>
  )
}

/** A few paragraphs to fill in. */
export function TextArea({ label, hint, error, isLabelHidden, className, ...rest }: Told & ComponentProps<'textarea'>) {
  const field = useField(hint, error)
  return (
    <div className={classNames('field', className)}>
      <FieldLabel id={field.id} label={label} isHidden={isLabelHidden} />
      <textarea {...field.props} {...rest} className="input" />
      <FieldNotes id={field.id} hint={hint} error={error} />
    </div>
  )
}

/** One of a list. The browser's own list: it works with every keyboard and on every telephone. */
export function SelectField({
  label,
  hint,
  error,
  isLabelHidden,
  className,
  ...rest
}: Told & ComponentProps<'select'>) {
  const field = useField(hint, error)
  return (
    <div className={classNames('field', className)}>
      <FieldLabel id={field.id} label={label} isHidden={isLabelHidden} />
      <select {...field.props} {...rest} className="input select" />
      <FieldNotes id={field.id} hint={hint} error={error} />
    </div>
  )
}

function useField(hint: ReactNode, error: ReactNode) {
  const id = useId()
  const notes = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { id, props: { id, 'aria-describedby': notes || undefined, 'aria-invalid': error ? true : undefined } }
}

function FieldLabel({ id, label, isHidden }: { id: string; label: ReactNode; isHidden: boolean | undefined }) {
  return (
    <label htmlFor={id} className={isHidden ? 'unseen' : 'label'}>
      {label}
    </label>
  )
}

function FieldNotes({ id, hint, error }: { id: string; hint: ReactNode; error: ReactNode }) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </>
  )
}
