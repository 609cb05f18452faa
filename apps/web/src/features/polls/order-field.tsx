import { type KeyboardEvent, useEffect, useRef } from 'react'
import { announce } from '#lib/announce.ts'
import { say } from '#lib/words.ts'
import { moved } from './moved.ts'

type OrderFieldProps = { options: readonly string[]; order: readonly number[]; onChange: (order: number[]) => void }

/** Options in the order of one’s wishes: added one after the other, moved by buttons or arrow keys. What was moved keeps the focus, and is said. */
export function OrderField({ options, order, onChange }: OrderFieldProps) {
  const field = useRef<HTMLFieldSetElement>(null)
  const focusNext = useRef<string | null>(null)
  useEffect(() => {
    if (focusNext.current === null) return
    field.current?.querySelector<HTMLElement>(focusNext.current)?.focus()
    focusNext.current = null
  })
  const nameOf = (option: number) => options[option] ?? ''
  const put = (next: number[], option: number, act: string) => {
    focusNext.current = `[data-option="${option}"][data-act="${act}"]`
    onChange(next)
    const place = next.indexOf(option) + 1
    announce(
      place > 0
        ? say('polls.place-heard', { option: nameOf(option), place, count: next.length })
        : say('polls.left-out-heard', { option: nameOf(option) }),
    )
  }
  const move = (option: number, by: -1 | 1, act: string) => put(moved(order, option, by), option, act)
  const byArrow = (event: KeyboardEvent, option: number) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    const isUp = event.key === 'ArrowUp'
    move(option, isUp ? -1 : 1, isUp ? 'up' : 'down')
  }
  const left = options.map((_, option) => option).filter((option) => !order.includes(option))
  return (
    <fieldset className="choice" ref={field}>
      <legend className="label">{say('polls.order')}</legend>
      <p className="hint">{say('polls.order-hint')}</p>
      {order.length === 0 ? <p className="hint">{say('polls.order-empty')}</p> : null}
      <ol className="poll-order">
        {order.map((option, at) => (
          <li key={option}>
            <span className="poll-option">{nameOf(option)}</span>
            <Act
              sign="↑"
              onKeyDown={(event) => byArrow(event, option)}
              act="up"
              option={option}
              label={say('polls.move-up', { option: nameOf(option) })}
              isIdle={at === 0}
              onClick={() => move(option, -1, 'up')}
            />
            <Act
              sign="↓"
              onKeyDown={(event) => byArrow(event, option)}
              act="down"
              option={option}
              label={say('polls.move-down', { option: nameOf(option) })}
              isIdle={at === order.length - 1}
              onClick={() => move(option, 1, 'down')}
            />
            <Act
              sign="×"
              onKeyDown={(event) => byArrow(event, option)}
              act="off"
              option={option}
              label={say('polls.take-off', { option: nameOf(option) })}
              onClick={() =>
                put(
                  order.filter((other) => other !== option),
                  option,
                  'add',
                )
              }
            />
          </li>
        ))}
      </ol>
      {left.length > 0 ? (
        <>
          <p className="label">{say('polls.not-ordered')}</p>
          <ul className="poll-left">
            {left.map((option) => (
              <li key={option}>
                <button
                  type="button"
                  className="button button-quiet"
                  data-option={option}
                  data-act="add"
                  aria-label={say('polls.add-to-order', { option: nameOf(option) })}
                  onClick={() => put([...order, option], option, 'up')}
                >
                  <span aria-hidden="true">+</span> {nameOf(option)}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </fieldset>
  )
}

type ActProps = {
  sign: string
  act: string
  option: number
  label: string
  isIdle?: boolean
  onClick: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** One that has nothing to do keeps the focus: nobody is thrown out of the list at its ends. */
function Act({ sign, act, option, label, isIdle = false, onClick, onKeyDown }: ActProps) {
  return (
    <button
      type="button"
      className="poll-act"
      data-option={option}
      data-act={act}
      aria-label={label}
      aria-disabled={isIdle || undefined}
      onClick={isIdle ? undefined : onClick}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
