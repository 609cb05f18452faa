import type { ReactNode } from 'react'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** The rail on a telephone. */
export function Drawer({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <Dialog title={say('shell.nav')} isTitleHidden shape="sheet" onClose={onClose}>
      <div className="px-4 pt-5">
        {children}
        <p className="px-2 py-4">
          <Button onClick={onClose}>{say('shell.close-nav')}</Button>
        </p>
      </div>
    </Dialog>
  )
}
