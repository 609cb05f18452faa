import { useShortcuts } from '#lib/keyboard.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** Every key that does something on this page. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const shortcuts = useShortcuts()
  return (
    <Dialog title={say('shell.shortcuts')} onClose={onClose}>
      <dl className="grid grid-cols-[3rem_1fr] gap-y-2">
        {shortcuts.map(({ key, does }) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-block min-w-7 rounded border border-edge px-1.5 text-center">{key}</kbd>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint my-4">{say('shell.shortcuts-hint')}</p>
      <Button onClick={onClose}>{say('shell.close')}</Button>
    </Dialog>
  )
}
