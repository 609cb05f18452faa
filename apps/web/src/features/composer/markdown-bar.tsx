import type { KeyboardEvent } from 'react'
import type { WordKey } from '#lib/words.ts'
import { say } from '#lib/words.ts'
import type { Mark } from './mark-up.ts'

const MARKS: readonly (readonly [Mark, string, WordKey, string?])[] = [
  ['strong', 'B', 'composer.mark-strong', 'Control+B'],
  ['emphasis', 'I', 'composer.mark-emphasis', 'Control+I'],
  ['link', '↗', 'composer.mark-link', 'Control+K'],
  ['quote', '”', 'composer.mark-quote', 'Control+Shift+9'],
  ['list', '•', 'composer.mark-list', 'Control+Shift+8'],
  ['numbers', '1.', 'composer.mark-numbers', 'Control+Shift+7'],
  ['heading', 'H', 'composer.mark-heading'],
  ['code', '‹›', 'composer.mark-code'],
]

type MarkdownBarProps = { onMark: (mark: Mark) => void; onMention: (() => void) | undefined }

/** What Markdown can do, for those who do not know it by heart. One stop of the Tab key; arrows go from button to button. */
export function MarkdownBar({ onMark, onMention }: MarkdownBarProps) {
  return (
    <div className="markdown-bar" role="toolbar" tabIndex={-1} aria-label={say('composer.marks')} onKeyDown={walk}>
      {MARKS.map(([mark, sign, name, keys], i) => (
        <button
          key={mark}
          type="button"
          className={`mark-${mark}`}
          aria-label={say(name)}
          aria-keyshortcuts={keys}
          title={keys ? `${say(name)} (${keys.replace('Control', 'Ctrl')})` : say(name)}
          tabIndex={i === 0 ? 0 : -1}
          data-sign={sign}
          onClick={() => onMark(mark)}
        />
      ))}
      {onMention ? (
        <button
          type="button"
          aria-label={say('composer.mark-mention')}
          title={`${say('composer.mark-mention')} (@)`}
          tabIndex={-1}
          data-sign="@"
          onClick={onMention}
        />
      ) : null}
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const goal =
    { Home: 0, End: -1 }[event.key] ?? (step ? (at + (isRightToLeft ? -step : step)) % buttons.length : undefined)
  const next = goal === undefined ? undefined : buttons.at(goal)
  if (!next) return
  event.preventDefault()
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next.focus()
}
