import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import { classNames } from './class-names.ts'

export type ButtonLook = 'main' | 'quiet' | 'plain' | 'grave'

/** `main` is the one thing to do here, `quiet` an alternative, `plain` an act among words, `grave` what cannot be undone. */
const LOOKS: Record<ButtonLook, string> = {
  main: 'button button-main',
  quiet: 'button button-quiet',
  plain: 'button-plain',
  grave: 'button button-grave',
}

type ButtonProps = ComponentProps<'button'> & { look?: ButtonLook; isBusy?: boolean }

/** A native button: it costs nothing, and press, focus and keyboard are the browser's own. */
export function Button({ look = 'quiet', isBusy = false, className, type = 'button', onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? (event) => event.preventDefault() : onClick}
      className={classNames(LOOKS[look], className)}
    />
  )
}

/** A link that looks like a button, for ways on. */
export function ButtonLink({
  look = 'quiet',
  className,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link {...rest} className={classNames(LOOKS[look], className)} />
}
