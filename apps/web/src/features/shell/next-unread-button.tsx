import { press } from '#lib/keyboard.ts'
import { say } from '#lib/words.ts'

/** One quiet button for the next unread post. It does what the key does on this page. */
export function NextUnreadButton() {
  return (
    <button type="button" className="next-unread" onClick={() => press('n')}>
      {say('shell.next-unread')}
      <kbd aria-hidden="true" className="pointer-coarse:hidden">
        n
      </kbd>
    </button>
  )
}
