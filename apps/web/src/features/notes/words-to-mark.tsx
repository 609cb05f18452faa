import { useEffect, useRef } from 'react'
import { say } from '#lib/words.ts'
import { TextArea } from '#ui/text-field.tsx'

type MarkProps = { words: string; error: string | undefined; onMark: (words: string) => void }

/**
 * My words, to mark a part of them by mouse, finger or keys. A field marked `readonly` has no caret in most browsers, so that arrow keys mark nothing in it:
 * this one can be walked through like any other, and takes nothing in.
 */
export function WordsToMark({ words, error, onMark }: MarkProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const node = field.current
    if (!node) return undefined
    const refuse = (event: Event) => event.preventDefault()
    const hear = () => {
      if (document.activeElement === node) onMark(words.slice(node.selectionStart, node.selectionEnd).trim())
    }
    node.addEventListener('beforeinput', refuse)
    // One of the two is missing in each browser, for keys or for what a script marks.
    node.addEventListener('select', hear)
    document.addEventListener('selectionchange', hear)
    return () => {
      node.removeEventListener('beforeinput', refuse)
      node.removeEventListener('select', hear)
      document.removeEventListener('selectionchange', hear)
    }
  }, [words, onMark])
  return (
    <TextArea
      ref={field}
      label={say('notes.mine-words')}
      hint={say('notes.mine-mark')}
      error={error}
      aria-readonly
      inputMode="none"
      spellCheck={false}
      rows={3}
      dir="auto"
      value={words}
      onChange={keepAsIs}
    />
  )
}

/** What no event could refuse, such as letters that are composed, is taken back by React: the value stays what it was. */
function keepAsIs(): void {}
