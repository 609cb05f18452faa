import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'

export type MenuAct = { id: string; label: string; run: () => void; isGrave?: boolean }

/** A button that opens a list of acts. Import the file that uses it lazily: lists and popovers are heavy. */
export function Menu({ label, acts, children }: { label: string; acts: readonly MenuAct[]; children: ReactNode }) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className="button-plain">
        {children}
      </Button>
      <Popover className="popover">
        <AriaMenu className="menu" onAction={(id) => acts.find((act) => act.id === id)?.run()}>
          {acts.map((act) => (
            <MenuItem key={act.id} id={act.id} className={act.isGrave ? 'menu-item menu-grave' : 'menu-item'}>
              {act.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
